// Generated from schemas/api/application-submission.json; do not edit.
import type { Mode } from './directory.ts';

/**
 * 共享申请（政务数据共享条例第二十条）。Application to share, Order 809 art. 20.
 */
export interface ApplicationSubmission {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 申请的信息项。Items asked for.
   *
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items: string[];
  /**
   * 使用依据。Legal basis of the use.
   */
  legalBasis: string;
  /**
   * 使用场景。Scene of use.
   */
  scene: string;
  /**
   * 使用范围。Scope of use.
   */
  scope: string;
  /**
   * 共享方式。How it is to be shared.
   */
  mode: Mode;
  /**
   * 使用时限起。Use from.
   */
  from: string;
  /**
   * 使用时限止。Use until.
   */
  to: string | null;
  /**
   * 用途/事项。Purposes.
   *
   * Items: 标识。Identifier.
   */
  purposes: string[];
  /**
   * 可用的应用系统，空值为全部。Systems that may use it, null for all.
   */
  systems: string[] | null;
  /**
   * 每日限额。Calls per day.
   */
  quotaPerDay: number;
}
