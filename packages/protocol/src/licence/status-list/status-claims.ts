import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { isJsonObject } from '../../sqx/strict-json-text.ts';
import { isStatusBits, type StatusBits } from './status-bits.ts';
import type { StatusTokenReason } from './status-token-reason.ts';

export interface StatusClaims {
  readonly iss: string | undefined;
  readonly sub: string;
  readonly iatMs: number;
  readonly expMs: number | null;
  readonly nbfMs: number | null;
  readonly ttlSeconds: number | null;
  readonly bits: StatusBits;
  /** base64url of the deflated list. */
  readonly lst: string;
}

/** The claims of a status list token by form; no `iss` is needed where the key says who signed (TSL -21). */
export function readStatusClaims(payload: JsonObject): StatusClaims | StatusTokenReason {
  const { iss, sub, iat, exp, nbf, ttl, status_list: list } = payload;
  if (iss !== undefined && typeof iss !== 'string') return 'iss';
  if (typeof sub !== 'string') return 'sub';
  const times = { iatMs: toMs(iat), expMs: toOptionalMs(exp), nbfMs: toOptionalMs(nbf) };
  const { iatMs, expMs, nbfMs } = times;
  if (iatMs === undefined) return 'iat';
  if (expMs === undefined) return 'exp';
  if (nbfMs === undefined) return 'nbf';
  if (ttl !== undefined && !isPositive(ttl)) return 'ttl';
  if (!isJsonObject(list) || typeof list.lst !== 'string') return 'status_list';
  if (!isStatusBits(list.bits)) return 'bits';
  return { iss, sub, iatMs, expMs, nbfMs, ttlSeconds: ttl ?? null, bits: list.bits, lst: list.lst };
}

function toMs(seconds: unknown): number | undefined {
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < 0) return undefined;
  return seconds * 1_000;
}

function toOptionalMs(seconds: unknown): number | null | undefined {
  return seconds === undefined ? null : toMs(seconds);
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
