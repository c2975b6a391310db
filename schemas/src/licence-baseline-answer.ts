// Generated from schemas/api/licence-baseline-answer.json; do not edit.
/**
 * 基线导入结果。What was new.
 */
export interface LicenceBaselineAnswer {
  authorities: number;
  matters: number;
}
