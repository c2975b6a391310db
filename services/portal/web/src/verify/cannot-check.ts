export type Obstacle =
  /** Browsers offer WebCrypto on https and on the machine's own address only. */
  'no_web_crypto' | 'no_ed25519' | 'content_erased' | 'not_yet_signed' | 'link_unreachable' | 'link_erased';

/** A check that could not be carried out: neither proven nor disproven. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck';
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}
