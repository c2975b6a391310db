// Generated from schemas/api/licence-shandong-account-answer.json; do not edit.
/**
 * 已开设的账号；密钥只显示这一次。The account; its secret is shown this once.
 */
export interface ShandongAccountAnswer {
  accessId: string;
  /**
   * 用于计算一次性 accessToken。One-time access tokens are made with it.
   */
  secret: string;
  /**
   * 答复的加密方式。How answers are encrypted.
   */
  encryption: 'none' | 'SM2';
}
