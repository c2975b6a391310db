// Generated from schemas/api/leaf-drafts.json; do not edit.
/**
 * 待留痕的记录。What another service puts on record, all of it or nothing.
 */
export interface LeafDrafts {
  /**
   * 依次留痕。In this order, with nothing between them.
   */
  leaves: LeafDraftBody[];
  cursor?: LeafCursor;
}
export interface LeafDraftBody {
  /**
   * 类型；response 紧接其 request.accepted。Type of the entry; a response stands right after its request.accepted.
   */
  t:
    | 'request.accepted'
    | 'request.refused'
    | 'response'
    | 'verification'
    | 'licence.changed'
    | 'policy.changed';
  /**
   * 所涉部门。Departments concerned.
   */
  departments: string[];
  /**
   * 承诺所对应的文本。Text that the entry commits to.
   */
  message: string;
  /**
   * 结果。Outcome, for the types that have one.
   */
  o?: 'ok' | 'no_data' | 'partial' | 'refused' | 'error' | 'valid' | 'invalid' | 'indeterminate';
}
/**
 * 来源中的位置：所列记录止于该位置；已到达的不再重复留痕。The leaves are those of the feed up to this position; what has been reached is not put on record again.
 */
export interface LeafCursor {
  feed: string;
  position: number;
}
