// Generated from schemas/api/service-case.json; do not edit.
/**
 * 办件。A case as its register has it; for services of the gateway only.
 */
export interface ServiceCase {
  /**
   * 办件编号。Number of the case.
   */
  id: string;
  /**
   * 事项编码。Code of the matter.
   */
  matter: string;
  /**
   * 事项所属部门；目录中没有该事项为 null。Department of the matter; null when the directory has no such matter.
   */
  department: string | null;
  /**
   * 申请人代码。Code of the applicant.
   */
  applicant: string;
  /**
   * 办结时间；未办结为 null。When it was closed; null while it is open.
   */
  closedOn: string | null;
}
