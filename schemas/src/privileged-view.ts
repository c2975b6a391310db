// Generated from schemas/api/privileged-view.json; do not edit.
/**
 * 特权查看。What a person with a privileged role saw or did, to be put on record.
 */
export interface PrivilegedView {
  /**
   * 查看人账户标识（假名）。Pseudonymous account id of the person, never a name.
   */
  subject: string;
  /**
   * 查看时的角色。Role the person acted in.
   */
  role: string;
  /**
   * 所查看或所办的内容，不含个人信息。What was seen or done; never personal data, never what somebody searched for.
   */
  view: string;
  /**
   * 所涉部门。Departments concerned.
   */
  departments?: string[];
}
