// Generated from schemas/api/evidence-answer.json; do not edit.
/**
 * 一条留痕及其包含证明。One entry of the evidence log, and the proof that the signed tree holds it.
 */
export interface EvidenceAnswer {
  /**
   * 条目序号。Index of the entry.
   */
  index: number;
  /**
   * JCS 文本的留痕条目。Log entry as JCS text.
   */
  entry: string;
  /**
   * 叶哈希（base64url）。Leaf hash as the claim `log.leaf` names it.
   */
  leafHash: string;
  /**
   * 所承诺的原文；无承诺或已删除为空。Message the entry commits to; null where there is none or it was erased.
   */
  message: string | null;
  /**
   * 盐。Salt.
   */
  salt: string | null;
  /**
   * 包含证明；尚未列入检查点为空。Inclusion proof; null while no checkpoint covers the entry.
   */
  proof: InclusionProof | null;
  /**
   * 最新检查点（签名文本）。The latest checkpoint, a signed note; null before the first.
   */
  checkpoint: string | null;
  log: LogIdentity;
}
/**
 * RFC 9162 包含证明。Hashes from the leaf to the root of the checkpoint's tree, RFC 9162.
 */
export interface InclusionProof {
  /**
   * 树的大小。Size of the tree.
   */
  size: number;
  /**
   * Items: 哈希（base64）。Hash, base64.
   */
  hashes: string[];
}
/**
 * 日志标识与验证公钥。Which log, and the key that checks its notes.
 */
export interface LogIdentity {
  /**
   * 日志 origin。Origin line of the log.
   */
  origin: string;
  /**
   * 验证公钥（vkey）。Verifier key, C2SP signed-note.
   */
  key: string;
}
