// Generated from schemas/seeds/matters.json; do not edit.
/**
 * 种子：事项所需的证照与信息项（LIC-D1）。Licences and items that a matter needs.
 */
export type SeedMatters = SeedMatter[];

/**
 * 事项。Matter.
 */
export interface SeedMatter {
  /**
   * 标识。Identifier.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 办理部门。Department that handles it.
   */
  department: string;
  requirements: SeedMatterRequirement[];
}
/**
 * 所需证照及其信息项。A licence that is needed, and what of it.
 */
export interface SeedMatterRequirement {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 最少必要的信息项。The fewest items that do.
   *
   * Items: 信息项名称。Claim name: GB/T 36903 initials, or KZ_ and initials.
   */
  items: string[];
  /**
   * 可缺，如场所为租赁。May be missing, as where the premises are rented.
   */
  optional?: boolean;
  /**
   * 同样可用的证照类型。Types that serve as well.
   *
   * Items: 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  alternatives?: string[];
}
