// Generated from schemas/api/licence-verification-answer.json; do not edit.
/**
 * 核验答复、回执与留痕。The answer, its receipt and its place in the log.
 */
export interface LicenceVerificationAnswer {
  verification: LicenceVerification;
  /**
   * 签名回执（sqx-receipt+jwt）。Signed receipt.
   */
  receipt: string;
  /**
   * 盐值（base64url）：连同所出示者即可证明回执所指。Salt: with what was presented it proves what the receipt is about.
   */
  salt: string;
  log: VerificationLogPlace;
}
/**
 * 中英文。In Chinese and in English.
 */
export interface LicenceWords {
  zh: string;
  en: string;
}
/**
 * 状态代码及名称。State, by code and in words.
 */
export interface LicenceStateWords {
  code: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99';
  zh: string;
  en: string;
}
/**
 * 所问时点的状态：法律上的，及当时登记上的。State at the moment asked about: in law, and as it was on record then.
 */
export interface LicenceStatesThen {
  effective: LicenceStateWords | null;
  onRecord: LicenceStateWords | null;
}
/**
 * 一项核验。One check.
 */
export interface LicenceCheckEntry {
  /**
   * V 为令牌核验，R 为登记核验。V: of a token; R: by the register.
   */
  id: string;
  name: LicenceWords;
  outcome: 'pass' | 'fail' | 'unknown' | 'skipped';
  code: string | null;
  detail: LicenceWords;
  /**
   * 依据。Grounds.
   */
  source: string;
  /**
   * 所据信息的秒数。Seconds since what it relied on was issued.
   */
  age: number | null;
}
/**
 * 所示内容，仅限所问。What is shown: only what was asked.
 */
export interface ShownLicenceItems {
  /**
   * 凭证类型。Credential type.
   */
  vct: string;
  /**
   * 证照类型代码。Licence type.
   */
  type: string;
  /**
   * 颁发者标识。Issuer.
   */
  issuer: string;
  /**
   * 颁发机构。Name of the issuer.
   */
  issuerName: string;
  identifier: string | null;
  /**
   * 信息项，按规则脱敏。Items, masked as the type says.
   */
  claims: {
    [k: string]: unknown;
  };
  /**
   * 出示而未被索取、已丢弃的信息项数。Disclosed but not asked for: dropped, counted.
   */
  dropped: number;
  /**
   * 是否加注件。A stamped copy.
   */
  copy: boolean;
}
/**
 * 编号相同的颁发机构，请指明其一。An issuer that gave this number.
 */
export interface LicenceIssuerChoice {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  code: string;
  name: string;
}
/**
 * 留痕位置。Place in the evidence log.
 */
export interface VerificationLogPlace {
  /**
   * 日志标识。Origin.
   */
  origin: string;
  index: number;
  /**
   * 叶哈希。Leaf hash.
   */
  leaf: string;
}
/**
 * 核验结果。Outcome of a verification.
 */
export interface LicenceVerification {
  /**
   * 有效、无效、无法核验。The three-valued answer.
   */
  outcome: 'valid' | 'invalid' | 'indeterminate';
  /**
   * 政策是否接受。Whether the policy accepts it.
   */
  accepted: boolean;
  checks: LicenceCheckEntry[];
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  asOf: string;
  /**
   * 状态信息的秒数。Seconds since the status was issued.
   */
  statusAge: number | null;
  policy: {
    id: string;
    version: number;
  };
  shown: ShownLicenceItems | null;
  state: LicenceStatesThen | null;
  /**
   * 须指明颁发机构时的候选。Issuers to choose from.
   */
  issuers: LicenceIssuerChoice[];
}
