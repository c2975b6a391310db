// Generated from schemas/api/receipt.json; do not edit.
/**
 * 客户端保存的回执。Receipt a client keeps.
 */
export interface Receipt {
  format: 'shuqiao-receipt/1';
  /**
   * 请求 JWS。Request JWS.
   */
  request: string;
  /**
   * 应答 JWS。Response JWS.
   */
  response: string;
  /**
   * JCS 文本的留痕条目。Log entry as JCS text.
   */
  entry: string;
  /**
   * 所承诺的原文。Message the entry commits to.
   */
  message: string;
  /**
   * 盐。Salt.
   */
  salt: string;
  /**
   * tlog-proof 文本。Proof file, C2SP tlog-proof.
   */
  proof: string;
}
