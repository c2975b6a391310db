// Generated from schemas/api/log-receipt-answer.json; do not edit.
/**
 * 一条留痕的证明。Proof of one entry.
 */
export interface LogReceiptAnswer {
  /**
   * 条目序号。Index of the entry.
   */
  index: number;
  /**
   * JCS 文本的留痕条目。Log entry as JCS text.
   */
  entry: string;
  /**
   * 所承诺的原文。Message the entry commits to.
   */
  message: string | null;
  /**
   * 盐。Salt.
   */
  salt: string | null;
  /**
   * tlog-proof 文本。Proof file, C2SP tlog-proof.
   */
  proof: string;
}
