// Generated from schemas/api/code-table.json; do not edit.
/**
 * 代码表；外部标准的取值不在此处时 codes 为空。Code table; without codes where only the standard itself lists them.
 */
export interface CodeTable {
  /**
   * 信息项 codeTable 所引名称。Name that an item's codeTable refers to.
   */
  name: string;
  /**
   * 名称。Name.
   */
  title: string;
  /**
   * 所依标准，本地代码表为空。Standard it is of; null for a local one.
   */
  standard: string | null;
  codes: Code[];
}
/**
 * 代码。Code.
 */
export interface Code {
  code: string;
  /**
   * 名称。Name.
   */
  title: string;
}
