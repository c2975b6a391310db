import type { IncomingMessage } from 'node:http';
import type { IndexedSystem } from '@shuqiao/domain/directory-index';
import type { ProblemCode } from '@shuqiao/http/problem';
import type { RegisteredSystem } from '@shuqiao/protocol/sqx/authenticate';
import type { ClaimsOf, Operation } from '@shuqiao/protocol/sqx/operations';
import type { Jws } from '@shuqiao/protocol/sqx/read-jws';
import type { Effect, QuotaCharge } from '@shuqiao/storage/exchange/evidence-writer';
import type { DirectoryView } from '../directory/directory-holder.ts';

/** A system of the directory whose keys have been imported. */
export interface KnownSystem extends RegisteredSystem {
  directory: IndexedSystem;
}

/** An authenticated request whose claims have passed steps 16 to 21. */
export interface Caller<O extends Operation = Operation> {
  system: KnownSystem;
  jws: Jws;
  claims: ClaimsOf[O];
  receivedMs: number;
  requestId: string;
  incoming: IncomingMessage;
  view: DirectoryView;
}

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

/** Data, or the report on a delivery. */
export interface Answered {
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
  quota: QuotaCharge | null;
  effects: Effect[];
  /** Called when the outcome is committed, or has failed to be. */
  release?: () => void;
}

export type Settlement = Refused | Answered;
