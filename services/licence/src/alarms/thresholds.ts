import type { AlarmThresholds } from '@shuqiao/domain/licence/find-alarms';

/** [proposed]: a busy window stays below them; a firm's case has its firm, its representative and one more. */
export const DEFAULT_THRESHOLDS: AlarmThresholds = {
  windowMs: 3_600_000,
  holdersPerOfficerAndMatter: 30,
  holdersPerCase: 3,
  officersPerHolder: 5,
  lookUpsPerOfficer: 300,
};
