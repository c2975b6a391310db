// Generated from schemas/api/portal-one-time-password.json; do not edit.
/**
 * 重置后的一次性口令。The one-time password after a reset.
 */
export interface PortalOneTimePassword {
  /**
   * 口令，只显示一次。One-time password, shown once.
   */
  password: string;
}
