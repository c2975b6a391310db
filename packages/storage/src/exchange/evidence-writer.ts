/** One request's claim on the replay store (SQX-R40): first come, first accepted. */
export interface ReplayEntry {
  issuer: string;
  jti: string;
  expiresAtMs: number;
}

/** One unit of a grant's daily quota, and of the actor's where the grant limits actors (SQX-R65). */
export interface QuotaCharge {
  grant: string;
  /** Legal date, China Standard Time. */
  day: string;
  perDay: number;
  actor: string;
  perActorPerDay: number | null;
}

export interface CommitRequest {
  replay: ReplayEntry | null;
  quota: QuotaCharge | null;
}

export type Verdict =
  | { kind: 'fresh' }
  | { kind: 'replayed'; firstSeenMs: number }
  | { kind: 'quota-spent'; scope: 'grant' | 'actor' };

export interface SealedEntry {
  index: number;
  /** JCS text of the entry. */
  text: string;
  /** base64url leaf hash. */
  leaf: string;
  message: string | null;
  /** base64url. */
  salt: string | null;
}

/** What changes together with the leaves, in the same transaction (EVL-R11). */
export type Effect =
  | {
      kind: 'go-live';
      dataset: number;
      seq: number;
      delivery: string;
      bodyHash: string;
      dataAsOfMs: number;
      records: number;
      rejected: number;
      finishedAtMs: number;
    }
  | {
      kind: 'keep-answer';
      issuer: string;
      idem: string;
      fingerprint: string;
      requestJti: string;
      answer: string;
      expiresAtMs: number;
    }
  | { kind: 'keep-consent'; hash: string; department: string; artefact: string; storedAtMs: number }
  | { kind: 'move-cursor'; feed: string; position: number };

export interface SealedBatch {
  entries: readonly SealedEntry[];
  chains: readonly { tag: string; n: number; lastLeaf: string }[];
  state: { size: number; lastAtMs: number; rangeHashes: string };
  effects: readonly Effect[];
}

/** Proof of being the one sequencer (EVL-R14): checked inside every commit. */
export interface Lease {
  origin: string;
  epoch: number;
}

/** Another instance holds the log, or the log is not where this one believes it to be. */
export class LeaseLost extends Error {
  constructor() {
    super('the evidence log is sequenced by another instance');
  }
}

export interface EvidenceWriter {
  /**
   * One durable transaction: replay entries and quota units are claimed, `seal` turns the verdicts into
   * leaves and effects, all of it is committed and synced, or nothing is. Rejects with LeaseLost when
   * the log's epoch or size is not the expected one.
   */
  commit(
    lease: Lease,
    expectedSize: number,
    nowMs: number,
    requests: readonly CommitRequest[],
    seal: (verdicts: readonly Verdict[]) => SealedBatch,
  ): Promise<void>;
}
