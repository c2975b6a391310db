// Generated from schemas/api/licence-authority-approval.json; do not edit.
/**
 * 批准权威登记或其终止。The second person's part, upon what was seen.
 */
export interface LicenceAuthorityApproval {
  /**
   * 标识。Identifier.
   */
  id: string;
  version: number;
}
