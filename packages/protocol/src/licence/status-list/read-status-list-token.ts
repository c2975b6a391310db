import { decodeBase64url } from '../base64url.ts';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import { findSigningKey, type SigningKey } from './find-signing-key.ts';
import { readStatusToken, type StatusToken } from './read-status-token.ts';
import { countEntries } from './status-bits.ts';
import { readStatusClaims, type StatusClaims } from './status-claims.ts';
import { checkHistoric } from './status-freshness.ts';
import type { StatusFailure } from './status-source.ts';
import type { StatusTokenReason } from './status-token-reason.ts';
import { isTrustedAt, type TrustedKeySet } from './trusted-key-set.ts';
import type { VerifiedStatusList } from './verified-status-list.ts';

export interface StatusTokenAsk {
  /** As the licence names it. */
  readonly uri: string;
  readonly signers: readonly TrustedKeySet[];
  readonly crypto: LicenceCrypto;
  readonly nowMs: number;
  /** A past moment the list must speak about, instead of now (LIC-S17). */
  readonly atMs?: number | null;
  /** Of the inflated list (LIC-S6). */
  readonly maxBytes?: number;
}

const MAX_BYTES = 4 * 1_048_576;
const CLOCK_SKEW_MS = 10_000;

/** V12, V13: everything about a status list token that does not depend on one licence. */
export function readStatusListToken(
  text: string,
  ask: StatusTokenAsk,
): Awaitable<VerifiedStatusList | StatusFailure> {
  const token = readStatusToken(text);
  if (typeof token === 'string') return toFailure(token);
  const claims = readStatusClaims(token.payload);
  if (typeof claims === 'string') return toFailure(claims);
  const found = findKey(token, claims, ask);
  if (typeof found === 'string') return toFailure(found);
  const { alg, jwk } = found.key;
  return whenReady(ask.crypto.verify(alg, jwk, token.signed, token.signature), (holds) => {
    const failure = holds ? checkClaims(claims, ask) : toFailure('signature');
    return failure ?? inflateList(claims, found, ask);
  });
}

function findKey(
  token: StatusToken,
  claims: StatusClaims,
  ask: StatusTokenAsk,
): SigningKey | StatusTokenReason {
  const found = findSigningKey(ask.signers, claims.iss, token.kid);
  if (!found) return 'signer';
  if (found.key.alg !== token.alg) return 'alg';
  return isTrustedAt(found.key, claims.iatMs, ask.nowMs) ? found : 'key';
}

function checkClaims(
  claims: StatusClaims,
  { uri, nowMs, atMs = null }: StatusTokenAsk,
): StatusFailure | undefined {
  const { sub, iatMs, expMs, nbfMs } = claims;
  if (sub !== uri) return toFailure('sub');
  if (iatMs > nowMs + CLOCK_SKEW_MS) return toFailure('iat');
  if (nbfMs !== null && nbfMs > nowMs + CLOCK_SKEW_MS) return toFailure('nbf');
  if (atMs === null) return expMs !== null && expMs <= nowMs ? toFailure('exp') : undefined;
  const code = checkHistoric(claims, atMs);
  return code && { code, reason: expMs === null ? 'exp' : 'time' };
}

function inflateList(
  claims: StatusClaims,
  { signer, key }: SigningKey,
  { crypto, nowMs, maxBytes = MAX_BYTES }: StatusTokenAsk,
): Awaitable<VerifiedStatusList | StatusFailure> {
  const deflated = decodeBase64url(claims.lst);
  if (!deflated?.length) return toFailure('status_list');
  return whenReady(crypto.inflate(deflated, maxBytes), (inflated) => {
    if (!inflated?.length) return toFailure('inflate');
    const { sub: uri, iatMs, expMs, ttlSeconds, bits } = claims;
    const size = countEntries(inflated.length, bits);
    const list = { uri, signer, kid: key.kid, iatMs, expMs, ttlSeconds, bits, size };
    return { ...list, bytes: toOwnMemory(inflated), retrievedAtMs: nowMs };
  });
}

/** A view would keep the whole buffer behind it alive for as long as the list is held. */
function toOwnMemory(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

function toFailure(reason: StatusTokenReason): StatusFailure {
  return { code: 'status_token_invalid', reason };
}
