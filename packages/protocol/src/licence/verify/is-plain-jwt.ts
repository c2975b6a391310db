import type { Presentation } from '../sd-jwt/read-presentation.ts';

/** A signed JWT without any `~`: nothing in it can be hidden, and nothing shows who presents it. */
export function isPlainJwt({ sdHashInput }: Presentation): boolean {
  return sdHashInput === '';
}
