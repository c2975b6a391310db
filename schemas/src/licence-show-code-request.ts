// Generated from schemas/api/licence-show-code-request.json; do not edit.
/**
 * 申请亮证码。A holder asks for a code that shows a licence once.
 */
export interface LicenceShowCodeRequest {
  /**
   * 持证人出示的证照。The licence as its holder presents it, with the holder's signature.
   */
  presented: string;
}
