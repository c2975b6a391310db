import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, JsonWebKey, LicenceCrypto, LicenceSigner } from '../crypto/crypto-port.ts';
import { findKeyMaterial } from '../crypto/key-material.ts';
import { whenAllReady, whenReady } from '../crypto/when-ready.ts';
import { checkTokenClaims } from './check-token-claims.ts';
import { digestText } from './digest-text.ts';
import { DISCLOSURES_MAX, TOKEN_MAX_CHARS } from './limits.ts';
import { type IssuedDisclosure, makeDisclosures, type RandomBytes } from './make-disclosures.ts';
import { signCompactJws } from './sign-compact-jws.ts';

export const LICENCE_TOKEN_TYPE = 'dc+sd-jwt';

export interface LicenceTokenContent {
  /** Always shown. */
  readonly plain: JsonObject;
  /** Shown one by one; the elements of an array too, when the array itself is shown. */
  readonly disclosable: JsonObject;
  /** Public JWK for `cnf` (LIC-H2). */
  readonly holderKey?: JsonWebKey;
  /** Digests of nothing, so that how many there are tells nothing about the holder (LIC-P9). Default none. */
  readonly decoys?: number;
}

export interface LicenceToken {
  /** `issuerJwt~d1~…~` with every disclosure: what the holder keeps. */
  readonly token: string;
  readonly disclosures: readonly IssuedDisclosure[];
}

const DECOY_BYTES = 32;
const HASH = 'sha-256';

/**
 * RFC 9901 §4, LIC-P8, LIC-P9.
 * @throws TypeError for a claim name that stands twice or has a meaning of its own, or a key that LIC-H2 refuses
 * @throws RangeError for a token that no verifier would read (V0)
 */
export function issueLicenceToken(
  content: LicenceTokenContent,
  signer: LicenceSigner,
  crypto: LicenceCrypto,
  randomBytes: RandomBytes,
): Awaitable<LicenceToken> {
  checkTokenClaims(content);
  const plain = toPlainClaims(content);
  const digest = (text: string): Awaitable<string> => digestText(text, HASH, crypto);
  return whenReady(makeDisclosures(content.disclosable, digest, randomBytes), (made) =>
    whenAllReady(listDecoys(content.decoys ?? 0, randomBytes).map(digest), (decoys) => {
      // Sorted, so that the order of the claims does not show.
      const _sd = [...made.digests, ...decoys].sort();
      const jwt = signIssuerJwt({ ...plain, _sd, _sd_alg: HASH }, signer);
      return whenReady(jwt, (text) => toToken(text, made.disclosures));
    }),
  );
}

function listDecoys(count: number, randomBytes: RandomBytes): string[] {
  return Array.from({ length: count }, () => encodeBase64url(randomBytes(DECOY_BYTES)));
}

/** `cnf` names what is public instead of dropping what is private. */
function toPlainClaims({ plain, holderKey }: LicenceTokenContent): JsonObject {
  if (!holderKey) return plain;
  const material = findKeyMaterial(holderKey);
  if (!material || material.alg === 'PS256') throw new TypeError('no P-256 or Ed25519 key of a holder');
  return { ...plain, cnf: { jwk: material.jwk } };
}

function signIssuerJwt(payload: JsonObject, signer: LicenceSigner): Awaitable<string> {
  return signCompactJws({ alg: signer.alg, typ: LICENCE_TOKEN_TYPE, kid: signer.kid }, payload, signer);
}

function toToken(jwt: string, disclosures: readonly IssuedDisclosure[]): LicenceToken {
  const token = [jwt, ...disclosures.map(({ text }) => text), ''].join('~');
  if (disclosures.length > DISCLOSURES_MAX) throw new RangeError(`${disclosures.length} disclosures`);
  if (token.length > TOKEN_MAX_CHARS) throw new RangeError(`a token of ${token.length} characters`);
  return { token, disclosures };
}
