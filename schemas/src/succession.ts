// Generated from schemas/api/succession.json; do not edit.
/**
 * 更名、合并、拆分、职责划转。Rename, merge, split or move of duty.
 */
export type SuccessionKind = 'rename' | 'merge' | 'split' | 'move';

/**
 * 机构承继。Succession of departments.
 */
export interface Succession {
  /**
   * 标识。Identifier.
   */
  id: string;
  kind: SuccessionKind;
  /**
   * 生效日期。In force from.
   */
  effectiveOn: string;
  /**
   * 日期精确到日或年。Precision of the date.
   */
  precision: 'day' | 'year';
  predecessors: SuccessionParty[];
  successor: SuccessionParty;
  /**
   * 划转的职责。Duty that moves.
   */
  duty: string | null;
  /**
   * 出处。How the fact is known.
   */
  mark?: 'read' | 'computed' | 'memory' | 'proposed';
  /**
   * 把握程度。Confidence.
   */
  confidence?: 'high' | 'mid' | 'low' | null;
  /**
   * 备注。Remark.
   */
  note?: string | null;
}
/**
 * 机构；尚无代码的为空。Body, code null while it has none.
 */
export interface SuccessionParty {
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  code: string | null;
  /**
   * 名称。Name.
   */
  name: string;
}
