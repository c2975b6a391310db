// Generated from schemas/api/log-chain-request.json; do not edit.
/**
 * 取本部门留痕链。Asks for the own chain (EVL-R51).
 */
export interface LogChainRequest {
  /**
   * 部门计数起点。First counter wanted.
   */
  from: number;
}
