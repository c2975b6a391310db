// Generated from schemas/api/licence-alarm-acknowledgement.json; do not edit.
/**
 * 确认预警。Somebody has looked into an alarm.
 */
export interface LicenceAlarmAcknowledgement {
  /**
   * 标识。Identifier.
   */
  id: string;
}
