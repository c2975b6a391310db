// Generated from schemas/api/sandbox-registration.json; do not edit.
/**
 * 登记沙箱应用系统：试用的信息资源、公钥（ES256）与持有证明。Resource to try, public key and proof of possession, whose `iss` is "sandbox-" and the kid.
 */
export interface SandboxRegistration {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
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
