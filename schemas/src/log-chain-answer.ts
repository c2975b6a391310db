// Generated from schemas/api/log-chain-answer.json; do not edit.
/**
 * 本部门留痕链及包含证明。The own entries with inclusion proofs.
 */
export interface LogChainAnswer {
  /**
   * 签名检查点。Signed checkpoint the proofs lead to.
   */
  checkpoint: string;
  entries: ChainEntry[];
  /**
   * 下一计数，取完为空。Next counter, null at the end.
   */
  next: number | null;
}
/**
 * 条目及其包含证明。Entry and its inclusion proof.
 */
export interface ChainEntry {
  /**
   * 条目序号。Index of the entry.
   */
  index: number;
  /**
   * JCS 文本的留痕条目。Log entry as JCS text.
   */
  entry: string;
  proof: string[];
}
