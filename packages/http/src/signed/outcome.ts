import type { ProblemCode } from '../problem.ts';

/** A refusal or failure that is told to an authenticated caller: a problem, signed, and evidence. */
export interface Refused {
  kind: 'refused';
  code: ProblemCode;
  /** Extension members of the problem; never personal data (SQX-R113, SQX-R114). */
  extensions?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Whether the request's `jti` is used up (SQX-R47): from step 25 on. */
  spendsToken: boolean;
  release?: () => void;
}

/** What an answer that is no refusal says. */
export interface AnswerFacts {
  kind: 'answered';
  status: number;
  outcome: 'ok' | 'no_data' | 'partial';
  contentType: string;
  body: Buffer | string;
  dataAsOfSeconds: number;
  records: number;
  rejected?: number;
  deliveryId?: string;
  /** The delivered file is the one delivered last: it does not refresh. */
  unchanged?: true;
  /** "No change" was declared under signature. */
  noChange?: true;
  /** `jti` of the first request when its kept answer is returned (SQX-R51). */
  idemOf?: string;
  /** USCC of the provider, linked in the evidence chain beside the requester; null where only the caller is concerned. */
  provider: string | null;
}
