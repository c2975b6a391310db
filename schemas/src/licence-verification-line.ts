// Generated from schemas/api/licence-verification-line.json; do not edit.
import type { LicenceIssuerChoice, LicenceStatesThen, LicenceWords, ShownLicenceItems, VerificationLogPlace } from './licence-verification-answer.ts';

/**
 * 批量核验的一行：一行请求的结果、该行未能受理的原因，或末行的批次回执。A line of a batch: the answer to a row, why a row was not taken, or, last, the receipt of the batch.
 */
export interface LicenceVerificationLine {
  /**
   * 行号，自 1 起。Number of the row, from 1.
   */
  row?: number;
  /**
   * 有效、无效、无法核验。The three-valued answer.
   */
  outcome?: 'valid' | 'invalid' | 'indeterminate';
  /**
   * 政策是否接受。Whether the policy accepts it.
   */
  accepted?: boolean;
  reason?: VerificationReason | null;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  asOf?: string;
  statusAge?: number | null;
  shown?: ShownLicenceItems | null;
  state?: LicenceStatesThen | null;
  issuers?: LicenceIssuerChoice[];
  /**
   * 盐值。Salt.
   */
  salt?: string;
  log?: VerificationLogPlace;
  problem?: VerificationRowProblem;
  /**
   * 批次回执（sqx-batch-receipt+jwt）：此前全部字节的摘要与各结果计数。Receipt of the batch: hash of all bytes before, and counts.
   */
  receipt?: string;
}
/**
 * 非有效的原因。The check that decided against valid.
 */
export interface VerificationReason {
  /**
   * 核验项。Check.
   */
  id: string;
  code: string | null;
  detail: LicenceWords;
}
/**
 * 该行的问题代码。Why this row was not taken.
 */
export interface VerificationRowProblem {
  /**
   * 代码。Code.
   */
  code: string;
  /**
   * 说明。Title.
   */
  title: string;
  /**
   * 中文说明。Title in Chinese.
   */
  titleZh: string;
  errors?: {
    [k: string]: unknown;
  }[];
}
