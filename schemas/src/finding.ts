// Generated from schemas/api/finding.json; do not edit.
/**
 * 校验发现，不含所查的值。Finding of a check; never holds the value.
 */
export interface Finding {
  /**
   * JSON Pointer 指针。Where.
   */
  pointer: string;
  /**
   * 规则代码。Keyword or format that failed.
   */
  code: string;
  message: BilingualText;
}
/**
 * 中英文说明。Text in both languages.
 */
export interface BilingualText {
  zh: string;
  en: string;
}
