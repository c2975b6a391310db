// Generated from schemas/api/privileged-view-page.json; do not edit.
/**
 * 特权查看记录，由近及远。Privileged views on record, newest first.
 */
export interface PrivilegedViewPage {
  views: RecordedView[];
  /**
   * 下一页的 before，末页为空。Pass as `before` for the next page; null at the end.
   */
  next: number | null;
}
/**
 * 一次查看；内容已删除的，人员、角色与内容为空。One view; subject, role and view are null once the evidence has been erased.
 */
export interface RecordedView {
  /**
   * 条目序号。Index of the entry.
   */
  index: number;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  at: string;
  /**
   * 查看人账户标识（假名）。Pseudonymous account id of the person, never a name.
   */
  subject: string | null;
  /**
   * 查看时的角色。Role the person acted in.
   */
  role: string | null;
  /**
   * 所查看或所办的内容，不含个人信息。What was seen or done; never personal data, never what somebody searched for.
   */
  view: string | null;
}
