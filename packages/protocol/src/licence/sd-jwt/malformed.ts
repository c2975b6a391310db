/** V0. `duplicate`: a member name that is repeated or reserved. */
export type MalformedReason =
  | 'size'
  | 'disclosures'
  | 'segments'
  | 'base64url'
  | 'utf8'
  | 'json'
  | 'depth'
  | 'duplicate';

export interface Malformed {
  readonly code: 'malformed';
  readonly reason: MalformedReason;
}

export function malformed(reason: MalformedReason): Malformed {
  return { code: 'malformed', reason };
}
