import type { ProblemCode } from './problem.ts';
import type { QueryParameters } from './query-parameters.ts';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Who may call: anybody, a person by token, one of our services, either, a system by SQX-1, or a portal session. */
export type Security = 'public' | 'person' | 'service' | 'service_or_person' | 'signed' | 'session';

export interface Content {
  /** Name of an API schema, or a part of one: "directory#/$defs/grant"; absent for what is no JSON. */
  readonly schema?: string;
  /** Default application/json. */
  readonly mediaType?: string;
}

export interface Answer extends Content {
  readonly summary: Bilingual;
  readonly headers?: Readonly<Record<string, Bilingual>>;
}

export interface Operation {
  /** Unique, in camel case: "registerSystem". */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With parameters in braces: "/catalogue/v1/systems/{id}". */
  readonly path: string;
  readonly tag: string;
  readonly summary: Bilingual;
  readonly description?: Bilingual;
  readonly security: Security;
  readonly query?: QueryParameters;
  readonly headers?: Readonly<Record<string, Bilingual & { readonly required?: boolean }>>;
  readonly body?: Content;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Codes beyond those that follow from body, query, path and security. */
  readonly problems: readonly ProblemCode[];
}

/** Describes an operation for OpenAPI; keeps the literal types. */
export function defineOperation<const O extends Operation>(operation: O): O {
  return operation;
}
