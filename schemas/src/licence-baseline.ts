// Generated from schemas/api/licence-baseline.json; do not edit.
import type { LicenceMatterRequirement } from './licence-matter.ts';
import type { LicenceAuthority } from './licence-trust.ts';

/**
 * 建库基线：权威登记与事项。The start of a city: authorities and matters.
 */
export interface LicenceBaseline {
  authorities?: LicenceAuthority[];
  matters?: LicenceBaselineMatter[];
}
/**
 * 基线中的事项。A matter of the baseline.
 */
export interface LicenceBaselineMatter {
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
}
