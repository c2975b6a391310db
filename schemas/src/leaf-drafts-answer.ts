// Generated from schemas/api/leaf-drafts-answer.json; do not edit.
/**
 * 留痕的位置。Where the records are in the log.
 */
export interface LeafDraftsAnswer {
  /**
   * 日志标识。Origin of the log.
   */
  origin: string;
  /**
   * 按提交次序；游标已过时为空。In the order given; empty when the cursor had been reached before.
   */
  entries: AppendedLeaf[];
}
export interface AppendedLeaf {
  index: number;
  /**
   * 叶哈希（base64url）。Leaf hash.
   */
  leaf: string;
  /**
   * 毫秒。Milliseconds.
   */
  at: number;
}
