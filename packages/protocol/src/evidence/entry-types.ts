export type ResponseOutcome = 'ok' | 'no_data' | 'partial' | 'refused' | 'error';
export type VerificationOutcome = 'valid' | 'invalid' | 'indeterminate';

/** Link of one department's chain: tag, counter from 1, leaf hash of the same department's entry before (EVL-R50). */
export interface ChainLink {
  k: string;
  n: number;
  p: string;
}

type None = Record<never, never>;

/** Members that each type adds to `v`, `t`, `at`, `c`, `d` (§2.1). Hashes are base64url. */
export type EntryMembers = {
  'log.opened': { origin: string; prev?: { root: string; size: number } };
  'request.accepted': None;
  response: { o: ResponseOutcome; r: number };
  'request.refused': { o: 'refused' };
  verification: { o: VerificationOutcome };
  'grant.changed': None;
  'key.changed': None;
  'policy.changed': None;
  'catalogue.published': None;
  'licence.changed': None;
  'privileged.viewed': None;
  'directory.published': { n: number; h: string };
  'exchange.lost': { o: 'lost'; r: number };
  'refused.summary': { from: number; to: number; n: Record<string, number> };
  'anchor.stamped': { size: number; h: string };
  'evidence.erased': { from: number; to: number };
};

export type EntryType = keyof EntryMembers;

export type EntryOf<T extends EntryType> = {
  v: 1;
  t: T;
  at: number;
  c: string | null;
  d: ChainLink[];
} & EntryMembers[T];

export type Entry = { [T in EntryType]: EntryOf<T> }[EntryType];

/** At most this many departments in one entry, so that 1,024 bytes always suffice; more need more entries. */
export const MAX_ENTRY_LINKS = 8;
