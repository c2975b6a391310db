interface Described {
  readonly description?: { readonly zh: string; readonly en: string };
  readonly required?: boolean;
}

export interface TextParameter extends Described {
  readonly type: 'string';
  readonly maxLength: number;
  /** A source that cannot backtrack for ever; matched against the whole value. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly default?: string;
}

export interface IntegerParameter extends Described {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly default?: number;
}

export interface FlagParameter extends Described {
  readonly type: 'boolean';
  readonly default?: boolean;
}

export type QueryParameter = TextParameter | IntegerParameter | FlagParameter;

/** Query parameters of one operation, as JSON Schema keywords: OpenAPI is made from the same object. */
export type QueryParameters = Readonly<Record<string, QueryParameter>>;

type ValueOf<P extends QueryParameter> = P extends { readonly enum: readonly (infer Choice)[] }
  ? Choice
  : P extends { readonly type: 'integer' }
    ? number
    : P extends { readonly type: 'boolean' }
      ? boolean
      : string;

type Always = { readonly required: true } | { readonly default: string | number | boolean };

/** What a handler gets: parameters that are required or have a default are always there. */
export type QueryValues<P extends QueryParameters> = {
  readonly [Name in keyof P as P[Name] extends Always ? Name : never]: ValueOf<P[Name]>;
} & {
  readonly [Name in keyof P as P[Name] extends Always ? never : Name]?: ValueOf<P[Name]>;
};
