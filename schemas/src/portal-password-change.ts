// Generated from schemas/api/portal-password-change.json; do not edit.
/**
 * 修改口令。Change of the own password.
 */
export interface PortalPasswordChange {
  /**
   * 当前口令。Password in force.
   */
  current: string;
  /**
   * 新口令，至少 12 个字符。New password, at least 12 characters.
   */
  next: string;
}
