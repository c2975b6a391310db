import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { LicenceAlgorithm } from '../crypto/crypto-port.ts';
import { type CompactJws, readCompactJws } from '../sd-jwt/read-compact-jws.ts';
import { STATUS_LIST_TYPE } from './issue-status-list-token.ts';
import type { StatusTokenReason } from './status-token-reason.ts';

export interface StatusToken extends CompactJws {
  readonly alg: LicenceAlgorithm;
  readonly kid: string;
}

/** What a retriever lets through at most (LIC-S4). */
const MAX_CHARS = 5 * 1_048_576;

/** Form of a status list token (V12); nothing of it is believed yet. */
export function readStatusToken(text: string): StatusToken | StatusTokenReason {
  if (text.length > MAX_CHARS) return 'too_large';
  const jws = readCompactJws(text);
  if ('code' in jws) return 'malformed';
  const header = readHeader(jws.header);
  return typeof header === 'string' ? header : { ...jws, ...header };
}

function readHeader(header: JsonObject): Pick<StatusToken, 'alg' | 'kid'> | StatusTokenReason {
  const { alg, typ, kid } = header;
  if (Object.keys(header).some((name) => name !== 'alg' && name !== 'typ' && name !== 'kid')) return 'header';
  if (typ !== STATUS_LIST_TYPE) return 'typ';
  if (alg !== 'ES256' && alg !== 'Ed25519' && alg !== 'PS256') return 'alg';
  return typeof kid === 'string' ? { alg, kid } : 'header';
}
