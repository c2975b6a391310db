// Generated from schemas/api/licence-token-answer.json; do not edit.
/**
 * 持有人保存的电子证照。What the holder keeps: the token with all its disclosures.
 */
export interface LicenceTokenAnswer {
  token: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
}
