// Generated from schemas/api/portal-problems.json; do not edit.
/**
 * 全部错误代码。All problem codes.
 */
export interface PortalProblems {
  problems: PortalProblemEntry[];
}
/**
 * 错误代码的含义与处置。What a code means and what to do.
 */
export interface PortalProblemEntry {
  code: string;
  status: number;
  title: string;
  titleZh: string;
  hint: string;
  hintZh: string;
}
