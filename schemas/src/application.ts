// Generated from schemas/api/application.json; do not edit.
import type { ApplicationAnswer } from './application-answer.ts';
import type { ApplicationSubmission } from './application-submission.ts';

/**
 * 已提交、已同意、不同意、已撤回。Where it stands.
 */
export type ApplicationStatus = 'submitted' | 'agreed' | 'refused' | 'withdrawn';
/**
 * 时限状态。State of the clock.
 */
export type ClockStatus =
  | 'running'
  | 'due-today'
  | 'overdue'
  | 'awaiting-material'
  | 'met'
  | 'met-late'
  | 'withdrawn'
  | 'undetermined';

/**
 * 共享申请及办理时限。Application and its statutory clock.
 */
export interface Application {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 申请部门。Applying department.
   */
  department: string;
  /**
   * 提供部门。Providing department.
   */
  provider: string;
  submission: ApplicationSubmission;
  status: ApplicationStatus;
  /**
   * 提交时刻。Submitted at.
   */
  submittedAt: string;
  /**
   * 提交人。Submitted by.
   */
  submittedBy: string;
  /**
   * 答复时限；规则未定时限时为空。Clock of the answer, null where the rules set no limit.
   */
  clock: ApplicationClock | null;
  /**
   * 答复。The answer.
   */
  answer: ApplicationAnswer | null;
  /**
   * 答复时刻。Answered at.
   */
  answeredAt: string | null;
  /**
   * 答复人。Answered by.
   */
  answeredBy: string | null;
  /**
   * 由此产生的授权。Grant that came of it.
   */
  grant: string | null;
}
/**
 * 法定时限。Statutory clock in working days.
 */
export interface ApplicationClock {
  /**
   * 规则集及版本，如 cn-2025@1。Rule set and version it runs under.
   */
  ruleSet: string;
  /**
   * 环节，如 apply.answer.conditional。Step of the rule set.
   */
  step: string;
  /**
   * 起算日，不计入。First day, not counted.
   */
  startedOn: string;
  /**
   * 届满日。Due date.
   */
  dueOn: string;
  /**
   * 是否涉及日历未知的年份。The due date reaches a year whose calendar is unknown.
   */
  provisional: boolean;
  status: ClockStatus;
}
