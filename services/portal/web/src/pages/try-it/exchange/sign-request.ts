import type { BrowserKey } from '../../../sqx/browser-key.ts';
import { hashBytes } from '../../../sqx/hash-bytes.ts';
import { newJti } from '../../../sqx/new-jti.ts';
import { signJws } from '../../../sqx/sign-jws.ts';
import type { Place } from './place.ts';

const LIFETIME_S = 60;

export type Claims = Readonly<Record<string, unknown>>;

export interface Signed {
  readonly path: string;
  readonly claims: Claims;
  readonly token: string;
  /** Exactly what was hashed. */
  readonly body: string;
}

export interface ToSign {
  readonly key: BrowserKey;
  readonly system: string;
  readonly place: Place;
  /** Below /exchange/v1. */
  readonly path: string;
  readonly body: string;
  /** Claims beside those that every request has; may replace them, for deliberate mistakes. */
  readonly claims?: Claims;
  readonly nowMs: number;
}

/** SQX-1 §2.2: binds system, gateway, time, method, URL and body into one token. */
export async function signRequest({
  key,
  system,
  place,
  path,
  body,
  claims,
  nowMs,
}: ToSign): Promise<Signed> {
  const iat = Math.floor(nowMs / 1000);
  const all: Claims = {
    iss: system,
    aud: place.issuer,
    iat,
    exp: iat + LIFETIME_S,
    jti: newJti(nowMs),
    htm: 'POST',
    htu: `${place.exchangeUrl}/exchange/v1/${path}`,
    bh: await hashBytes(body),
    ct: 'application/json',
    ...claims,
  };
  return { path, claims: all, body, token: await signJws('sqx-request+jwt', key, all) };
}
