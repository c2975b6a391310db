// Generated from schemas/api/key-registration.json; do not edit.
/**
 * 密钥登记：公钥与持有证明。Public key and proof of possession (SQX-R76).
 */
export interface KeyRegistration {
  /**
   * 公钥 JWK；成员由密钥准入规则检查。Public JWK; its members are judged by the admission rules (SQX-R70 to R75).
   */
  jwk: {
    [k: string]: string | string[];
  };
  /**
   * 以新私钥对随机数签名的 JWS。JWS over the nonce by the new key.
   */
  proof: string;
}
