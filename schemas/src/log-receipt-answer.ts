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
  /**
   * 所答复的请求条目；非答复条目为空。Entry of the request that is answered, null where none is.
   */
  request?: ProvenEntry | null;
}
/**
 * 条目及其证明。Entry and its proof.
 */
export interface ProvenEntry {
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
