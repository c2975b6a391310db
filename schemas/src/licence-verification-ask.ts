// Generated from schemas/api/licence-verification-ask.json; do not edit.
/**
 * 核验请求：presented、qr、identifier、number（连同 type）四者择一。What is to be verified: one of presented, qr, identifier, or number with type.
 */
export interface LicenceVerificationAsk {
  /**
   * 出示的证照令牌。Token as presented.
   */
  presented?: string;
  /**
   * 扫描或粘贴的文本。Text scanned or pasted.
   */
  qr?: string;
  /**
   * 证照标识（GB/T 36904）。Licence identifier.
   */
  identifier?: string;
  /**
   * 证照编号，须同时给出 type。Licence number; needs `type`.
   */
  number?: string;
  /**
   * 证照类型代码。Licence type.
   */
  type?: string;
  /**
   * 颁发机构代码；不同机关编号相同时用以指明。Issuing department, where two gave the same number.
   */
  issuer?: string;
  /**
   * 申请人的主体代码，只答是否一致。Code of the applicant: answered is only whether it is the holder.
   */
  holderCode?: string;
  /**
   * 事项所需的信息项，默认脱敏。Items that the matter needs; masked by default.
   */
  want?: string[];
  /**
   * 不脱敏，须有在办办件或持证人同意。In full; needs an open case or the holder’s consent.
   */
  inFull?: boolean;
  /**
   * 事项编码。Matter.
   */
  matter?: string;
  /**
   * 在办办件编号。Open case.
   */
  caseId?: string;
  /**
   * 持证人同意的一次性代码。One-time code of the holder’s consent.
   */
  consentCode?: string;
  /**
   * 所问的过去时点：日期（当日终了，北京时间）或 UTC 时刻。A past moment: a date (its end, China Standard Time) or an instant in UTC.
   */
  asOf?: {
    [k: string]: unknown;
  } & string;
  /**
   * 同时查询业务登记。Ask the live register as well.
   */
  live?: boolean;
}
