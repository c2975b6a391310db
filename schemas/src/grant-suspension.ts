// Generated from schemas/api/grant-suspension.json; do not edit.
/**
 * 暂停授权的理由。Why a grant is suspended.
 */
export interface GrantSuspension {
  /**
   * 理由。Reason.
   */
  reason: string;
}
