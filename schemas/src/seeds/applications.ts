// Generated from schemas/seeds/applications.json; do not edit.
import type { Mode } from '../directory.ts';

/**
 * 种子：已办结的共享申请。Applications already answered.
 */
export type SeedApplications = SeedApplication[];

/**
 * 共享申请。Application.
 */
export interface SeedApplication {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items: string[];
  /**
   * Items: 标识。Identifier.
   */
  purposes: string[];
  /**
   * Items: 标识。Identifier.
   */
  legalBases: string[];
  /**
   * 使用场景。Scene of use.
   */
  scene: string;
  /**
   * 使用范围。Scope of use.
   */
  useScope: string;
  mode: Mode;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  validFrom: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  /**
   * 每日限额。Calls per day.
   */
  quotaPerDay: number;
  /**
   * 每人每日限额，或不限。Per actor and day, or none.
   */
  quotaPerActorPerDay: number | null;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  submittedOn: string;
  decision: 'agreed' | 'refused';
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  decidedOn: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  decidedBy: string;
  /**
   * 不同意的理由。Reasons of a refusal.
   */
  reason: string | null;
}
