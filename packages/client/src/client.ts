import type { Actor } from '@shuqiao/protocol/sqx/operations';
import type { VerifiedClaims } from '@shuqiao/protocol/sqx/verify-response';
import type { DeliveryRows } from './delivery-body.ts';
import type { HeldReceipt } from './held-receipt.ts';
import type { LicenceCalls } from './licence/licence-calls.ts';

interface CallOptions {
  /** Contract id; default: the newest active contract of the resource in the open catalogue. */
  contract?: string;
  actor?: Actor;
  /** Retry key: the same act sent again under a new token is done once (SQX-R50). */
  idem?: string;
  /** T: how long the caller will wait; aborted one second later (SQX-R127). */
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface Query extends CallOptions {
  /** 信息资源代码, with the slash: "102001/000001". */
  resource: string;
  grant: string;
  purpose: string;
  legalBasis: string;
  caseId?: string;
  /** Identifier of the data subject; default: the item that the contract in the catalogue names. */
  subject?: string;
  /** As `consent()` returned it. */
  consent?: string;
  body: Readonly<Record<string, unknown>>;
}

export interface Push extends CallOptions {
  resource: string;
  channel: string;
  /** Absent with `noChange`. */
  rows?: DeliveryRows;
  /** State of the data at the provider. */
  dataAsOf?: Date;
  /** Declares under signature that nothing changed since the last delivery. */
  noChange?: true;
  onProgress?: (sentBytes: number, totalBytes: number) => void;
}

export interface Exchanged {
  readonly outcome: 'ok' | 'no_data' | 'partial';
  readonly claims: VerifiedClaims;
  readonly receipt: HeldReceipt;
}

export interface QueryResult extends Exchanged {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

export interface RejectedRow {
  /** From 1. */
  readonly row: number;
  /** JSON Pointer. */
  readonly pointer: string;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface PushResult extends Exchanged {
  readonly deliveryId: string | undefined;
  readonly accepted: number;
  readonly rejected: readonly RejectedRow[];
}

export interface Grant {
  readonly id: string;
  readonly resource: string;
  readonly department: string;
  readonly systems: readonly string[] | null;
  readonly purposes: readonly string[];
  readonly legalBases: readonly string[];
  readonly items: readonly string[];
  readonly masks: Readonly<Record<string, string>>;
  readonly quotaPerDay: number;
  readonly quotaPerActorPerDay: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: 'active' | 'suspended' | 'ended';
}

export interface ChainPage {
  /** Signed note that the proofs lead to. */
  readonly checkpoint: string;
  readonly entries: readonly {
    readonly index: number;
    readonly entry: string;
    readonly proof: readonly string[];
  }[];
  readonly next: number | null;
}

export interface EntryProof {
  readonly index: number;
  readonly entry: string;
  readonly message: string | null;
  readonly salt: string | null;
  readonly proof: string;
}

/**
 * Every method signs, sends once and believes only a verified answer. They throw `ExchangeRefused` (signed refusal),
 * `NotFromGateway`, `AnswerRejected` and `GatewayUnreachable`, and never try again by themselves.
 */
export interface Client {
  query(query: Query): Promise<QueryResult>;
  push(push: Push): Promise<PushResult>;
  /** The own grants (SQX-R66). */
  grants(): Promise<readonly Grant[]>;
  /** The own department's entries of the evidence log, from this counter on (EVL-R51). */
  chain(from: number): Promise<ChainPage>;
  /** Proof of one own entry, for `toReceipt`. */
  receipt(index: number): Promise<EntryProof>;
  readonly licences: LicenceCalls;
  /** Stores a consent artefact; its hash is what queries name. */
  consent(artefact: object): Promise<string>;
}
