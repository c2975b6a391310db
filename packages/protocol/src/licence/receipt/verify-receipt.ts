import { isJsonObject, type JsonObject } from '../../sqx/strict-json-text.ts';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import { readCompactJws } from '../sd-jwt/read-compact-jws.ts';
import type { TrustAnchor } from '../trust/trust-token.ts';
import { RECEIPT_TYPE, type ReceiptClaims } from './receipt-claims.ts';

const RECEIPT_MAX_CHARS = 16_384;

export type ReceiptFault =
  | 'malformed'
  | 'typ'
  | 'key_not_pinned'
  | 'signature'
  | 'issuer'
  | 'claims'
  | 'log_missing';

/** LIC-Q3: whether a pinned gateway signed this receipt; its place in the log needs a proof beside it. */
export function verifyReceipt(
  receipt: string,
  anchor: TrustAnchor,
  crypto: LicenceCrypto,
): Awaitable<{ readonly claims: ReceiptClaims } | { readonly code: ReceiptFault }> {
  const read = receipt.length <= RECEIPT_MAX_CHARS ? readCompactJws(receipt) : undefined;
  if (!read || 'code' in read) return { code: 'malformed' };
  const { header, payload, signed, signature } = read;
  const isClosed = Object.keys(header).every((name) => name === 'alg' || name === 'typ' || name === 'kid');
  if (!isClosed || header.typ !== RECEIPT_TYPE) return { code: 'typ' };
  const key = anchor.keys.find(({ kid, alg }) => kid === header.kid && alg === header.alg);
  if (!key) return { code: 'key_not_pinned' };
  return whenReady(crypto.verify(key.alg, key, signed, signature), (holds) => {
    const code = holds ? checkClaims(payload, anchor) : 'signature';
    // Only a pinned key's holder can have made this payload, and what is acted upon was compared.
    return code ? { code } : { claims: payload as unknown as ReceiptClaims };
  });
}

const outcomes: ReadonlySet<unknown> = new Set(['valid', 'invalid', 'indeterminate']);

function checkClaims(payload: JsonObject, { issuer }: TrustAnchor): ReceiptFault | undefined {
  const { as_of: asOf, checks, iat, iss, jti, log, outcome, policy, presented } = payload;
  if (iss !== issuer) return 'issuer';
  const areTexts = typeof jti === 'string' && typeof presented === 'string';
  const areTimes = Number.isSafeInteger(iat) && Number.isSafeInteger(asOf);
  const isWhole =
    areTexts && areTimes && outcomes.has(outcome) && isJsonObject(policy) && Array.isArray(checks);
  if (!isWhole) return 'claims';
  return isLog(log) ? undefined : 'log_missing';
}

function isLog(log: unknown): boolean {
  return (
    isJsonObject(log) &&
    typeof log.origin === 'string' &&
    typeof log.leaf === 'string' &&
    Number.isSafeInteger(log.index) &&
    Number(log.index) >= 0
  );
}
