export type FeedFault =
  | 'evidence_shrunk'
  | 'evidence_rewritten'
  | 'evidence_gap'
  | 'evidence_malformed'
  | 'evidence_commitment';

/** The feed contradicts itself or what was read before: nothing after `index` may be believed. */
export class FeedBroken extends Error {
  override readonly name = 'FeedBroken';
  readonly fault: FeedFault;
  readonly index: number;

  constructor(fault: FeedFault, index: number, options?: ErrorOptions) {
    super(`${fault} at entry ${index}`, options);
    this.fault = fault;
    this.index = index;
  }
}
