// Generated from schemas/api/licence-consent.json; do not edit.
import type { LicenceTypeItems } from './licence-consent-grant.ts';

/**
 * 授权码，只显示一次。A consent and its code, shown once.
 */
export interface LicenceConsent {
  /**
   * 标识。Identifier.
   */
  id: string;
  code: string;
  qr: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 标识。Identifier.
   */
  matter: string;
  items: LicenceTypeItems[];
  /**
   * 办件编号，或无。Number of the case, or none.
   */
  caseId: string | null;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
}
