// Generated from schemas/api/change-page.json; do not edit.
/**
 * 变更类型，即留痕条目类型。Type of the evidence leaf.
 */
export type ChangeType = 'grant.changed' | 'key.changed' | 'policy.changed' | 'catalogue.published';

/**
 * 目录变更流。Changes of the catalogue, for the evidence log.
 */
export interface ChangePage {
  changes: Change[];
}
/**
 * 一次变更。One change.
 */
export interface Change {
  /**
   * 序号。Sequence number.
   */
  seq: number;
  /**
   * 提交时刻。Committed at.
   */
  at: string;
  type: ChangeType;
  /**
   * Items: 部门统一社会信用代码。Department's USCC.
   */
  departments: string[];
  /**
   * 变更记录。Change record.
   */
  record: {
    [k: string]: unknown;
  };
}
