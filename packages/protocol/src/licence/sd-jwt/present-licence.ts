import type { Awaitable, HashName, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenAllReady, whenReady } from '../crypto/when-ready.ts';
import { chooseDisclosures, type Show } from './choose-disclosures.ts';
import { digestText, sdHash } from './digest-text.ts';
import { type Disclosure, isShaped } from './disclosure.ts';
import { findHashName } from './hash-name.ts';
import { type KeyBinding, signKeyBinding } from './key-binding.ts';
import { type Presentation, readPresentation } from './read-presentation.ts';

export interface Presenting {
  readonly show: Show;
  readonly binding?: KeyBinding;
}

/**
 * The holder's side (RFC 9901 §7.2): a token as issued, less what is not to be shown. Disclosures keep their order.
 * @throws TypeError where the token is malformed, or is a presentation with key binding already
 */
export function presentLicence(
  token: string,
  { show, binding }: Presenting,
  crypto: LicenceCrypto,
): Awaitable<string> {
  const { issuerJwt, disclosures, hash } = readIssued(token);
  const digests = disclosures.map(({ text }) => digestText(text, hash, crypto));
  return whenAllReady(digests, (found) => {
    const byDigest = new Map(disclosures.map((disclosure, i) => [found[i], disclosure]));
    const chosen = chooseDisclosures(issuerJwt.payload, byDigest, show);
    const shown = disclosures.filter((disclosure) => chosen.has(disclosure));
    const text = [issuerJwt.text, ...shown.map((disclosure) => disclosure.text), ''].join('~');
    if (!binding) return text;
    const bound = whenReady(sdHash(text, hash, crypto), (value) => signKeyBinding(binding, value));
    return whenReady(bound, (keyBinding) => text + keyBinding);
  });
}

function readIssued(
  token: string,
): Pick<Presentation, 'issuerJwt'> & { disclosures: Disclosure[]; hash: HashName } {
  const read = readPresentation(token);
  if ('code' in read) throw new TypeError(`no SD-JWT: ${read.reason}`);
  const hash = findHashName(read.issuerJwt.payload);
  const disclosures = read.disclosures.filter(isShaped);
  if (!hash || read.keyBinding || disclosures.length < read.disclosures.length) {
    throw new TypeError('no SD-JWT as an issuer makes it');
  }
  return { issuerJwt: read.issuerJwt, disclosures, hash };
}
