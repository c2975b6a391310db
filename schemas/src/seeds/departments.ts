// Generated from schemas/seeds/departments.json; do not edit.
import type { DepartmentKind } from '../directory.ts';

/**
 * 种子：部门。Departments named in the plan.
 */
export type SeedDepartments = SeedDepartment[];

/**
 * 部门。Department.
 */
export interface SeedDepartment {
  /**
   * 三位序号。Number.
   */
  no: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  kind: DepartmentKind;
  inRate: boolean;
  /**
   * 所属系统。Group in the plan.
   */
  group: string;
  namedInPlan: boolean;
  /**
   * 是否提供资源。Provides resources.
   */
  provider: boolean;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  validFrom: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  mergedInto: string | null;
  /**
   * 备注。Remark.
   */
  note?: string | null;
}
