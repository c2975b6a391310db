// Generated from schemas/api/licence-desk-read.json; do not edit.
/**
 * 查看一件证照。Read one licence.
 */
export interface LicenceDeskRead {
  /**
   * 电子证照标识（ZZBS）。Licence identifier.
   */
  identifier: string;
}
