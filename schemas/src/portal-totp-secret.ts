// Generated from schemas/api/portal-totp-secret.json; do not edit.
/**
 * 动态口令密钥，确认后生效。Secret of the second factor; in force once confirmed.
 */
export interface PortalTotpSecret {
  /**
   * Base32。Base32.
   */
  secret: string;
  /**
   * otpauth 地址，可制成二维码。To be shown as a QR code.
   */
  uri: string;
}
