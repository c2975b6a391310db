// Generated from schemas/api/licence-token.json; do not edit.
/**
 * 出具可持有的电子证照（SD-JWT）。Mint the SD-JWT of a licence version, bound to the holder’s key where one is given or the type asks for it.
 */
export interface LicenceTokenRequest {
  /**
   * 电子证照标识（ZZBS）。Licence identifier.
   */
  identifier: string;
  /**
   * 公钥 JWK；成员由密钥准入规则检查。Public JWK; its members are judged by the admission rules (SQX-R70 to R75).
   */
  holderKey?: {
    [k: string]: string | string[];
  };
}
