import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, LicenceSigner } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import { signCompactJws } from '../sd-jwt/sign-compact-jws.ts';
import type { StatusBits } from './status-bits.ts';

export interface StatusListContent {
  /** Also the token's `sub`. */
  readonly uri: string;
  readonly iss: string;
  readonly iatSeconds: number;
  readonly expSeconds: number;
  readonly ttlSeconds: number;
  readonly bits: StatusBits;
  /** Packed. */
  readonly bytes: Uint8Array;
}

/** RFC 1950. A port, because the same bytes come out differently by platform and build (LIC-S16). */
export type Deflate = (bytes: Uint8Array) => Awaitable<Uint8Array>;

export const STATUS_LIST_TYPE = 'statuslist+jwt';

/**
 * LIC-S18: compact JWS of a status list, with an end and a life always.
 * @throws RangeError where a time makes no sense
 */
export function issueStatusListToken(
  content: StatusListContent,
  signer: LicenceSigner,
  deflate: Deflate,
): Awaitable<string> {
  checkTimes(content);
  const { alg, kid } = signer;
  return whenReady(deflate(content.bytes), (deflated) =>
    signCompactJws({ alg, typ: STATUS_LIST_TYPE, kid }, toPayload(content, deflated), signer),
  );
}

function toPayload(content: StatusListContent, deflated: Uint8Array): JsonObject {
  const { uri, iss, iatSeconds, expSeconds, ttlSeconds, bits } = content;
  return {
    iss,
    sub: uri,
    iat: iatSeconds,
    exp: expSeconds,
    ttl: ttlSeconds,
    status_list: { bits, lst: encodeBase64url(deflated) },
  };
}

function checkTimes({ iatSeconds, expSeconds, ttlSeconds }: StatusListContent): void {
  if (![iatSeconds, expSeconds, ttlSeconds].every(Number.isSafeInteger))
    throw new RangeError('whole seconds only');
  if (iatSeconds < 0 || expSeconds <= iatSeconds) throw new RangeError('a list ends after it was made');
  if (ttlSeconds <= 0) throw new RangeError('a list lives for some time');
}
