import { hash } from 'node:crypto';
import type { AuditFinding } from './audit-finding.ts';
import type { Receipt } from './receipt.ts';
import { toDisproven, toProven, toUndecided } from './receipt-findings.ts';
import type { ReceiptTrust } from './receipt-trust.ts';
import { type Claims, verifyJws } from './verify-jws.ts';

/** The answer's claims if a trusted gateway key signed them; otherwise what stands against them. */
export function readResponse(
  { response }: Receipt,
  { gatewayKeys }: ReceiptTrust,
): { claims: Claims } | { finding: AuditFinding } {
  const result = verifyJws(response, 'sqx-response+jwt', gatewayKeys);
  switch (result.state) {
    case 'verified':
      return { claims: result.claims };
    case 'malformed':
      return { finding: toDisproven('response_malformed') };
    case 'key_unknown':
      return { finding: toUndecided('gateway_key_unknown') };
    case 'signature':
      return { finding: toDisproven('response_signature') };
  }
}

/** The answer is the trusted gateway's and binds this very request (SQX-R100). */
export function checkResponse(claims: Claims, { request }: Receipt, { issuer }: ReceiptTrust): AuditFinding {
  if (claims.iss !== issuer) return toDisproven('issuer_mismatch');
  if (claims.req_hash !== hash('sha256', request, 'base64url')) return toDisproven('request_mismatch');
  return toProven('answer_signed', {
    zh: `网关 ${issuer} 签名确认：对请求 ${claims.req_jti} 的答复结果为 ${claims.outcome}`,
    en: `Gateway ${issuer} signed that the outcome of request ${claims.req_jti} was ${claims.outcome}`,
  });
}
