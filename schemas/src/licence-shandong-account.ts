// Generated from schemas/api/licence-shandong-account.json; do not edit.
/**
 * 开设山东接口账号：一部门、一证照类型、一事项。An account of the Shandong interface, for one department, licence type and matter.
 */
export interface ShandongAccountAsk {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 事项编码。Code of the matter.
   */
  matter: string;
  /**
   * 允许的来源地址；不填不限。Addresses it may call from; any when absent.
   */
  addresses?: string[];
  /**
   * SM2 公钥（04‖x‖y，十六进制）；有则答复加密。SM2 public key; with one, answers are encrypted for it.
   */
  sm2PublicKey?: string;
}
