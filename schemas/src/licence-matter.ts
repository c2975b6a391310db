// Generated from schemas/api/licence-matter.json; do not edit.
/**
 * 事项及其所需证照（LIC-D1）。A matter, and the licences and items it needs.
 */
export interface LicenceMatter {
  /**
   * 标识。Identifier.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  requirements: LicenceMatterRequirement[];
  version: number;
  inForce: boolean;
}
/**
 * 所需的一类证照及信息项。What one licence the matter needs, and what of it.
 */
export interface LicenceMatterRequirement {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items: string[];
  optional?: boolean;
  /**
   * Items: 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  alternatives?: string[];
}
