import { toPathCode } from '@shuqiao/domain/resource-code';
import type { Actor } from '@shuqiao/protocol/sqx/operations';
import type { PublicEcJwk } from '../sqx/browser-key.ts';

/** One question as any language has to ask it. */
export interface SnippetInput {
  /** Public base URL of the exchange, without a slash at the end. */
  readonly baseUrl: string;
  readonly issuer: string;
  readonly system: string;
  readonly kid: string;
  /** 信息资源代码, with the slash. */
  readonly resource: string;
  readonly contract: string;
  readonly grant: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly actor: Actor;
  /** Claims that only some resources ask for. */
  readonly caseId?: string;
  readonly consent?: string;
  /** Key for `subject_hash` and the identifier it is taken over (SQX-R33). */
  readonly subject?: { readonly key: string; readonly identifier: string };
  readonly body: Readonly<Record<string, unknown>>;
  readonly gatewayKey: PublicEcJwk;
  readonly comments: SnippetComments;
}

export interface SnippetComments {
  readonly what: string;
  readonly run: string;
  readonly key: string;
  readonly notVerified: string;
  readonly pinned: string;
  readonly der: string;
  readonly bound: string;
}

/** The file that "download private key" writes. */
export const KEY_FILE = 'shuqiao-sandbox-key.pem';

export const toQueryPath = (resource: string): string =>
  `/exchange/v1/resources/${encodeURIComponent(toPathCode(resource))}/query`;

/** Claims that are the same for every sending, in the order of SQX-1 §2.2; `subject_hash` is added by the languages. */
export function toConstantClaims(input: SnippetInput): Record<string, unknown> {
  return {
    iss: input.system,
    aud: input.issuer,
    htm: 'POST',
    htu: input.baseUrl + toQueryPath(input.resource),
    ct: 'application/json',
    resource_id: input.resource,
    contract: input.contract,
    grant_id: input.grant,
    purpose: input.purpose,
    legal_basis: input.legalBasis,
    actor: input.actor,
    ...(input.caseId === undefined ? {} : { case_id: input.caseId }),
    ...(input.consent === undefined ? {} : { consent: input.consent }),
  };
}
