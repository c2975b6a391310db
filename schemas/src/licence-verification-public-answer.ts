// Generated from schemas/api/licence-verification-public-answer.json; do not edit.
import type { LicenceCheckEntry, LicenceStateWords } from './licence-verification-answer.ts';

/**
 * 公众核验答复：无回执、不留痕。Answer to anybody: no receipt, no evidence.
 */
export interface LicencePublicVerificationAnswer {
  /**
   * 有效、无效、无法核验。The three-valued answer.
   */
  outcome: 'valid' | 'invalid' | 'indeterminate';
  checks: LicenceCheckEntry[];
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  asOf: string;
  /**
   * 状态信息的秒数。Seconds since the status was issued.
   */
  statusAge: number | null;
  licence: PublicLicence | null;
}
/**
 * 公众可见的内容。What anybody may see.
 */
export interface PublicLicence {
  /**
   * 证照类型代码。Licence type.
   */
  type: string;
  /**
   * 证照名称。Name of the licence type.
   */
  name: string;
  /**
   * 颁发机构。Issuer.
   */
  issuerName: string;
  validFrom: string | null;
  validTo: string | null;
  state: LicenceStateWords | null;
  /**
   * 持证主体，脱敏；未出示为空。Holder, masked; null where not shown.
   */
  holder: string | null;
}
