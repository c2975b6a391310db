// Generated from schemas/api/portal-totp-code.json; do not edit.
/**
 * 动态口令。A code of the second factor.
 */
export interface PortalTotpCode {
  /**
   * 动态口令，6 位数字。Code of the second factor, six digits.
   */
  code: string;
}
