import type { AuditFinding } from './audit-finding.ts';
import type { Receipt } from './receipt.ts';
import { toDisproven, toNote, toProven, toUndecided } from './receipt-findings.ts';
import type { ReceiptTrust } from './receipt-trust.ts';
import { verifyJws } from './verify-jws.ts';

/** The asking system's own signature on the request, when its department's keys are at hand. */
export function checkRequest({ request }: Receipt, { requesterKeys }: ReceiptTrust): AuditFinding {
  if (requesterKeys === undefined) return toNote('request_signature_not_checked');
  const result = verifyJws(request, 'sqx-request+jwt', requesterKeys);
  switch (result.state) {
    case 'verified':
      return toProven('request_signed', {
        zh: `应用系统 ${result.claims.iss} 签署了该请求`,
        en: `System ${result.claims.iss} signed this request`,
      });
    case 'malformed':
      return toDisproven('request_malformed');
    case 'key_unknown':
      return toUndecided('requester_key_unknown');
    case 'signature':
      return toDisproven('request_signature');
  }
}
