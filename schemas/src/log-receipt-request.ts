// Generated from schemas/api/log-receipt-request.json; do not edit.
/**
 * 取一条留痕的证明。Asks for the proof of one entry.
 */
export interface LogReceiptRequest {
  /**
   * 条目序号。Index of the entry.
   */
  index: number;
}
