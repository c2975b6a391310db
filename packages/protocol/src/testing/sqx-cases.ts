import { readFileSync } from 'node:fs';

type Edit = { readonly set?: Readonly<Record<string, unknown>>; readonly remove?: readonly string[] };
type TextEdit = {
  readonly insert_after_open_brace?: string;
  readonly insert_before_close_brace?: string;
};

export interface CaseSign {
  readonly with: 'es256' | 'ecdsa-der' | 'zeros-64' | 'empty' | 'hmac-sha256';
  readonly key?: string;
  readonly secret?: unknown;
}

export interface CaseHttp {
  readonly method: string;
  readonly target: unknown;
  /** null takes the header away. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface CaseExpectation {
  readonly accepted: boolean;
  readonly status: number;
  readonly code?: string;
  readonly reason?: string;
  readonly response_signed: boolean;
}

export interface SqxCase {
  readonly name: string;
  readonly family: string;
  readonly rules: readonly string[];
  readonly description: string;
  readonly given: {
    readonly header?: Edit;
    readonly claims?: Edit;
    readonly header_text?: TextEdit;
    readonly payload_text?: TextEdit;
    readonly sign?: Partial<CaseSign>;
    readonly token?: {
      readonly append?: string;
      readonly insert_before_last_char?: string;
      readonly bump_last_char?: boolean;
      readonly literal?: string;
    };
    readonly http?: Partial<CaseHttp>;
    readonly sends?: number;
  };
  /** One for each sending. */
  readonly expect: readonly CaseExpectation[];
}

export interface CaseFixtures {
  readonly gateway: { issuer: string; base_url: string; exchange_path: string; exchange_url: string };
  readonly requester: { iss: string };
  readonly resource: { resource_id: string; contract: string };
  readonly grant: { grant_id: string; purpose: string; legal_basis: string };
  readonly [name: string]: unknown;
}

export interface SqxCases {
  readonly fixtures: CaseFixtures;
  readonly base: {
    readonly header: Readonly<Record<string, unknown>>;
    readonly claims: Readonly<Record<string, unknown>>;
    readonly sign: CaseSign;
    readonly http: CaseHttp;
  };
  readonly cases: readonly SqxCase[];
}

export interface SqxPaths {
  readonly exchange_targets: { cases: { raw: string; expect: { shape: 'ok' | 'ambiguous' } }[] };
  readonly access_paths: {
    acl: { method: string; path: string }[];
    cases: {
      method: string;
      raw: string;
      expect: { decision: 'allow' | 'deny' | 'ambiguous'; forwarded?: string };
      xroad?: 'allow' | 'deny';
    }[];
  };
}

/** Our own request cases: how each differs from one base request, and what the gateway must answer. */
export const sqxCases: SqxCases = readVectors('cases.json');
export const sqxPaths: SqxPaths = readVectors('paths.json');

function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../vectors/sqx/${name}`, import.meta.url), 'utf8'));
}
