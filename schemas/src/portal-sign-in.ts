// Generated from schemas/api/portal-sign-in.json; do not edit.
/**
 * 本地账号登录。Sign-in with a local account.
 */
export interface PortalSignIn {
  /**
   * 账号标识。Account id.
   */
  account: string;
  /**
   * 口令。Password.
   */
  password: string;
  /**
   * 动态口令，6 位数字。Code of the second factor, six digits.
   */
  code?: string;
}
