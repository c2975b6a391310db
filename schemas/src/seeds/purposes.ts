// Generated from schemas/seeds/purposes.json; do not edit.
/**
 * 种子：用途/事项。Purposes.
 */
export type SeedPurposes = SeedPurpose[];

/**
 * 用途/事项。Purpose.
 */
export interface SeedPurpose {
  /**
   * 标识。Identifier.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  department: string | null;
  /**
   * 申请人类型。Who applies.
   */
  applicant: 'person' | 'enterprise' | 'none';
  /**
   * 所属场景。Scenario.
   */
  scenario: string | null;
  /**
   * Items: 标识。Identifier.
   */
  legalBases: string[];
}
