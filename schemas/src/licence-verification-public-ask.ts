// Generated from schemas/api/licence-verification-public-ask.json; do not edit.
/**
 * 公众核验请求，三者择一。A question of anybody: one of the three.
 */
export interface LicencePublicVerificationAsk {
  /**
   * 出示的证照令牌。Token as presented.
   */
  presented?: string;
  /**
   * 证照标识（GB/T 36904）。Licence identifier.
   */
  identifier?: string;
  /**
   * 二维码文本或亮证码。Text of a QR code, or a show code.
   */
  code?: string;
}
