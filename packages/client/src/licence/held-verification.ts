import type { LicenceAsk } from '@shuqiao/protocol/licence/verify/licence-ask';
import type { Verification } from '@shuqiao/protocol/licence/verify/verification';

/** What is asked about a presented licence, without what the verifier itself supplies. */
export type HeldAsk = Omit<LicenceAsk, 'live' | 'nowMs' | 'presented'>;

/** The trust document that an answer rests on. */
export interface TrustLabel {
  readonly version: number;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** Since it was last known to be the newest one. */
  readonly ageSeconds: number;
  readonly fresh: boolean;
}

/** LIC-Q6: an answer from what is held, labelled with the age of everything that it rests on. */
export interface HeldVerification extends Verification {
  /** Null where none is held: then nothing can be said to be valid. */
  readonly trust: TrustLabel | null;
  /** What is held was missing, too old or not usable; after a `refresh` the answer may be another. */
  readonly needsRefresh: boolean;
}
