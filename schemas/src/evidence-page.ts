// Generated from schemas/api/evidence-page.json; do not edit.
/**
 * 留痕条目。Entries of the evidence log.
 */
export interface EvidencePage {
  /**
   * 日志条目总数。Size of the log.
   */
  size: number;
  entries: EvidenceEntry[];
}
/**
 * 一条留痕。One entry.
 */
export interface EvidenceEntry {
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
}
