import {
  DER_TAGS,
  type DerValue,
  readBitString,
  readDer,
  readDerMembers,
  readObjectIdentifier,
} from './der.ts';
import { toHex } from './hex.ts';
import { type Sm2PrivateJwk, type Sm2PublicJwk, toSm2PrivateJwk, toSm2PublicJwk } from './sm2-key.ts';

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
const SM2_CURVE = '1.2.156.10197.1.301';
const OWN_PUBLIC_KEY_TAG = 0xa1;

/** The key of a SubjectPublicKeyInfo (RFC 5480) on the curve SM2; undefined for any other. */
export function findSm2PublicKey(der: Uint8Array): Sm2PublicJwk | undefined {
  const [algorithm, key, ...more] = readDerMembers(readDer(der), DER_TAGS.sequence, 2) ?? [];
  const point = readBitString(key);
  if (!isSm2(algorithm) || !point || more.length > 0) return undefined;
  return orUndefined(() => toSm2PublicJwk(toHex(point)));
}

/**
 * The key of a PKCS #8 structure on the curve SM2, as OpenSSL writes it; undefined for any other, and where
 * the public key inside is not that of d.
 */
export function findSm2PrivateKey(der: Uint8Array): Sm2PrivateJwk | undefined {
  const [version, algorithm, wrapped] = readDerMembers(readDer(der), DER_TAGS.sequence, 4) ?? [];
  if (version?.tag !== DER_TAGS.integer || !isSm2(algorithm)) return undefined;
  if (wrapped?.tag !== DER_TAGS.octetString) return undefined;
  const members = readDerMembers(readDer(wrapped.content), DER_TAGS.sequence, 4) ?? [];
  const d = members[1];
  if (d?.tag !== DER_TAGS.octetString) return undefined;
  const jwk = orUndefined(() => toSm2PrivateJwk(toHex(d.content)));
  const own = members.find(({ tag }) => tag === OWN_PUBLIC_KEY_TAG);
  return jwk && (!own || isPublicKeyOf(jwk, own)) ? jwk : undefined;
}

function isSm2(algorithm: DerValue | undefined): boolean {
  const members = readDerMembers(algorithm, DER_TAGS.sequence, 2) ?? [];
  return readObjectIdentifier(members[0]) === EC_PUBLIC_KEY && readObjectIdentifier(members[1]) === SM2_CURVE;
}

function isPublicKeyOf({ x, y }: Sm2PrivateJwk, tagged: DerValue): boolean {
  const point = readBitString(readDer(tagged.content));
  const own = point && orUndefined(() => toSm2PublicJwk(toHex(point)));
  return own !== undefined && own.x === x && own.y === y;
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
