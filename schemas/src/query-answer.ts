// Generated from schemas/api/query-answer.json; do not edit.
/**
 * 查询应答。Answer to a query.
 */
export interface QueryAnswer {
  records: {
    [k: string]: unknown;
  }[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
