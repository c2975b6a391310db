// Generated from schemas/api/problem.json; do not edit.
/**
 * 错误说明（RFC 9457），可带扩展成员。Problem details; extension members name the evidence.
 */
export interface Problem {
  /**
   * 错误类型。Error type.
   */
  type: string;
  title: string;
  titleZh: string;
  /**
   * HTTP 状态码。HTTP status.
   */
  status: number;
  /**
   * 稳定的错误代码。Stable error code.
   */
  code: string;
  detail?: string;
  detailZh?: string;
  hint?: string;
  hintZh?: string;
  /**
   * 本次请求的标识，与日志一致。Id of this request, the one in the log.
   */
  instance: string;
  /**
   * 未通过的规则。Rule that failed.
   */
  rule?: string;
  [k: string]: unknown;
}
