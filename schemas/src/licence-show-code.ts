// Generated from schemas/api/licence-show-code.json; do not edit.
/**
 * 亮证码，一次有效。Code that shows a licence once.
 */
export interface LicenceShowCode {
  code: string;
  qr: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
}
