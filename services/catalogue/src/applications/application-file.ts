import type { StatutoryClock } from '@shuqiao/domain/clocks/statutory-clock';
import type { ApplicationAnswer } from '@shuqiao/schemas/types/application-answer';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';

/** What is stored of an application (共享申请) beside what is searched for. */
export interface ApplicationFile {
  submission: ApplicationSubmission;
  /** Account id. */
  submittedBy: string;
  /** Of the answer; null where the rules set no limit. */
  clock: StatutoryClock | null;
  /** Of providing after a yes (Order 809 art. 22). */
  provideClock: StatutoryClock | null;
  answer: ApplicationAnswer | null;
  answeredBy: string | null;
  grant: string | null;
}
