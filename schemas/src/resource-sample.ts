// Generated from schemas/api/resource-sample.json; do not edit.
/**
 * 样例记录：按现行数据契约合成，不涉及任何真实主体。Synthetic records that fit the contract in force; nobody's data.
 */
export interface ResourceSample {
  /**
   * 数据契约标识。Contract id and version.
   */
  contract: string;
  /**
   * 契约含有无法合成的形式时为空。Empty where a form of the contract cannot be made up.
   */
  records: {
    [k: string]: unknown;
  }[];
}
