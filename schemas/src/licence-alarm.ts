// Generated from schemas/api/licence-alarm.json; do not edit.
export type LicenceAlarmKind =
  'officer_matter_many_holders' | 'case_many_holders' | 'holder_many_officers' | 'officer_quota';

/**
 * 查证预警。An alarm about look-ups; holders stand in it by pseudonym.
 */
export interface LicenceAlarm {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  at: string;
  kind: LicenceAlarmKind;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  department: string | null;
  actor: string | null;
  matter: string | null;
  /**
   * 办件编号，或无。Number of the case, or none.
   */
  caseId: string | null;
  holder: string | null;
  count: number;
  acknowledgedBy: string | null;
  /**
   * 时刻，UTC，或无。RFC 3339 instant in UTC, or none.
   */
  acknowledgedAt: string | null;
}
