// Generated from schemas/seeds/grants.json; do not edit.
import type { Mask } from '../directory.ts';

/**
 * 种子：授权。Grants.
 */
export type SeedGrants = SeedGrant[];

/**
 * 授权。Grant.
 */
export interface SeedGrant {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 所依申请。Application it came of.
   */
  application: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 可用的应用系统，空值为该部门全部。Systems of the holder, null for all.
   */
  systems: string[] | null;
  /**
   * Items: 标识。Identifier.
   */
  purposes: string[];
  /**
   * Items: 标识。Identifier.
   */
  legalBases: string[];
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items: string[];
  /**
   * 信息项到脱敏方式。Item to mask.
   */
  masks: {
    [k: string]: Mask;
  };
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
  validFrom: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  state: 'active' | 'suspended' | 'ended';
}
