// Generated from schemas/api/licence-shandong-account-ending.json; do not edit.
/**
 * 停用山东接口账号。Ends an account of the Shandong interface.
 */
export interface ShandongAccountEnding {
  /**
   * 账号。The account.
   */
  accessId: string;
}
