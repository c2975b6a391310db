// Generated from schemas/api/missing-reasons.json; do not edit.
/**
 * 未提供的原因，最根本者在前。Why an entry is missing, the most fundamental first.
 */
export type MissingReasons = MissingReasonText[];

/**
 * 未提供的一种原因。One reason why an entry is missing.
 */
export interface MissingReasonText {
  /**
   * 原因代码。Reason code.
   */
  code: string;
  name: ReasonText;
  meaning: ReasonText;
  fix: ReasonText;
}
/**
 * 中英文。In both languages.
 */
export interface ReasonText {
  zh: string;
  en: string;
}
