// Generated from schemas/api/licence-resolution-request.json; do not edit.
/**
 * 一证（照）通用：凭一本证照取事项所需。What a matter needs, on the strength of one licence.
 */
export interface LicenceResolutionRequest {
  /**
   * 标识。Identifier.
   */
  matter: string;
  /**
   * 办件编号。Number of the case.
   */
  caseId?: string;
  /**
   * 一次性码，或其二维码内容。One-time code, or what its QR code says.
   */
  consentCode?: string;
  /**
   * 入口证照：出示、亮证码，或持证人代码。Entry licence: presented, by show code, or by the holder's number.
   */
  entry: LicenceEntryPresented | LicenceEntryShown | LicenceEntryNumber;
  /**
   * 法定代表人公民身份号码。Citizen number of the legal representative.
   */
  representative?: string;
}
export interface LicenceEntryPresented {
  /**
   * 持证人出示的证照。The licence as its holder presents it, with the holder's signature.
   */
  presented: string;
}
export interface LicenceEntryShown {
  /**
   * 一次性码，或其二维码内容。One-time code, or what its QR code says.
   */
  showCode: string;
}
export interface LicenceEntryNumber {
  /**
   * 统一社会信用代码或公民身份号码。Credit code or citizen number.
   */
  holderCode: string;
}
