// Generated from schemas/api/privileged-view-answer.json; do not edit.
/**
 * 特权查看的留痕序号。Where the view is on record.
 */
export interface PrivilegedViewAnswer {
  /**
   * 条目序号。Index of the entry.
   */
  index: number;
}
