import { encodeBase64url } from '../base64url.ts';
import type {
  Awaitable,
  JsonWebKey,
  LicenceAlgorithm,
  LicenceCrypto,
  LicenceSigner,
} from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import { type CompactJws, readCompactJws } from '../sd-jwt/read-compact-jws.ts';
import { signCompactJws } from '../sd-jwt/sign-compact-jws.ts';

export const TRUST_TYPE = 'sqx-licence-trust+jwt';
const TOKEN_MAX_CHARS = 8_192;
const HASH_CHARS = 43;

export interface TrustClaims {
  readonly iss: string;
  /** Seconds. */
  readonly iat: number;
  readonly exp: number;
  /** Version of the document. */
  readonly n: number;
  /** base64url SHA-256 of the document's bytes. */
  readonly h: string;
}

export type PinnedKey = JsonWebKey & { readonly kid: string; readonly alg: LicenceAlgorithm };

/** What a verifier brings along: which gateway it believes, and by which keys. */
export interface TrustAnchor {
  readonly issuer: string;
  readonly keys: readonly PinnedKey[];
}

/** The document is not what a pinned gateway signed. */
export class TrustRefused extends Error {}

export function hashTrust(bytes: Uint8Array, crypto: LicenceCrypto): Awaitable<string> {
  return whenReady(crypto.digest('sha-256', bytes), encodeBase64url);
}

/** Compact JWS over version and hash of the document's exact bytes; the bytes travel beside it. */
export function signTrust(claims: TrustClaims, signer: LicenceSigner): Awaitable<string> {
  const { iss, iat, exp, n, h } = claims;
  return signCompactJws(
    { alg: signer.alg, typ: TRUST_TYPE, kid: signer.kid },
    { iss, iat, exp, n, h },
    signer,
  );
}

/**
 * Checks signature, type, pinned key, gateway and hash, before anything of the bytes is parsed. Whether it has
 * run out is for `TrustIndex.isFresh` to say.
 * @throws TrustRefused
 */
export async function verifyTrust(
  token: string,
  bytes: Uint8Array,
  anchor: TrustAnchor,
  crypto: LicenceCrypto,
): Promise<TrustClaims> {
  const jws = readToken(token);
  const { alg, kid } = jws.header;
  const key = anchor.keys.find((pinned) => pinned.kid === kid && pinned.alg === alg);
  if (!key || !(await crypto.verify(key.alg, key, jws.signed, jws.signature))) {
    throw new TrustRefused('the trust document is not signed by a pinned key');
  }
  const claims = readTrustClaims(jws);
  if (claims.iss !== anchor.issuer) throw new TrustRefused('the trust document is of another gateway');
  if (claims.h !== (await hashTrust(bytes, crypto))) {
    throw new TrustRefused('the trust document is not the signed one');
  }
  return claims;
}

function readToken(token: string): CompactJws {
  const read = token.length <= TOKEN_MAX_CHARS ? readCompactJws(token) : undefined;
  if (!read || 'code' in read) throw new TrustRefused('the trust document has no readable signature');
  const isClosed = Object.keys(read.header).every(
    (name) => name === 'alg' || name === 'typ' || name === 'kid',
  );
  if (!isClosed || read.header.typ !== TRUST_TYPE) throw new TrustRefused(`typ is not ${TRUST_TYPE}`);
  return read;
}

function readTrustClaims({ payload }: CompactJws): TrustClaims {
  const { iss, iat, exp, n, h } = payload;
  const areWhole = [iat, exp, n].every(Number.isSafeInteger);
  if (typeof iss !== 'string' || typeof h !== 'string' || h.length !== HASH_CHARS || !areWhole) {
    throw new TrustRefused('the signed claims are not those of a trust document');
  }
  return { iss, iat: Number(iat), exp: Number(exp), n: Number(n), h };
}
