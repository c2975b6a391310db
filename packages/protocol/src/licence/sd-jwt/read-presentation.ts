import type { FastTexts } from '../crypto/crypto-port.ts';
import { type PresentedDisclosure, readDisclosure } from './disclosure.ts';
import { DISCLOSURES_MAX, TOKEN_MAX_CHARS } from './limits.ts';
import { type Malformed, malformed } from './malformed.ts';
import { type CompactJws, readCompactJws } from './read-compact-jws.ts';

/** What was presented, in its parts; nothing of it is believed yet. */
export interface Presentation {
  /** A JWS without any `~`: no SD-JWT, whatever its payload says. */
  readonly plain: boolean;
  readonly issuerJwt: CompactJws;
  /** In the order presented. */
  readonly disclosures: readonly PresentedDisclosure[];
  readonly keyBinding?: CompactJws;
  /** As received, up to and including the last `~` (LIC-H5); empty for a plain JWS. */
  readonly sdHashInput: string;
}

/**
 * V0, and the split of V1: an SD-JWT with or without key binding (RFC 9901 §4), or a plain JWS. The bounds
 * come before any parsing.
 */
export function readPresentation(text: string, fast?: FastTexts): Presentation | Malformed {
  if (text.length > TOKEN_MAX_CHARS) return malformed('size');
  const [issuerText = '', ...rest] = text.split('~', DISCLOSURES_MAX + 3);
  if (rest.length > DISCLOSURES_MAX + 1) return malformed('disclosures');

  const issuerJwt = readCompactJws(issuerText, fast);
  if ('code' in issuerJwt) return issuerJwt;
  const plain = rest.length === 0;
  const keyBindingText = rest.pop();
  const disclosures = readDisclosures(rest, fast);
  if ('code' in disclosures) return disclosures;

  const sdHashInput = text.slice(0, text.lastIndexOf('~') + 1);
  const sdJwt = { plain, issuerJwt, disclosures, sdHashInput };
  if (!keyBindingText) return sdJwt;
  const keyBinding = readCompactJws(keyBindingText, fast);
  return 'code' in keyBinding ? keyBinding : { ...sdJwt, keyBinding };
}

function readDisclosures(
  texts: readonly string[],
  fast: FastTexts | undefined,
): PresentedDisclosure[] | Malformed {
  const disclosures: PresentedDisclosure[] = [];
  for (const text of texts) {
    const disclosure = readDisclosure(text, fast);
    if ('code' in disclosure) return disclosure;
    disclosures.push(disclosure);
  }
  return disclosures;
}
