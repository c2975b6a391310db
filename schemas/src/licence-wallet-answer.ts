// Generated from schemas/api/licence-wallet-answer.json; do not edit.
import type { LicenceVerification, VerificationLogPlace } from './licence-verification-answer.ts';

/**
 * 出示结果；尚未出示时 result 为 null。What the wallet presented; null while it has not.
 */
export interface WalletAnswer {
  /**
   * waiting 等待出示；collected 已领取，不能再次领取。Waiting for the wallet, or handed over with this answer and never again.
   */
  state: 'waiting' | 'collected';
  result: WalletResult | null;
}
/**
 * 对事项所需证照的整体结论及逐份核验。The answer for all that the matter needs, and for each licence presented.
 */
export interface WalletResult {
  /**
   * declined 持证人或钱包拒绝；failed 未能处理，请重新发起。Declined by holder or wallet; failed on our side: ask again.
   */
  outcome: 'valid' | 'invalid' | 'indeterminate' | 'declined' | 'failed';
  /**
   * 钱包错误码或处理失败的原因。Error code of the wallet, or why it failed.
   */
  reason: string | null;
  licences: WalletLicence[];
  /**
   * 必需而未能确认的证照类型。Obligatory licence types for which none was accepted.
   *
   * Items: 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  missing: string[];
}
/**
 * 一份证照的核验；未被接受的不显示内容。One licence; of one that is not accepted nothing is shown.
 */
export interface WalletLicence {
  /**
   * DCQL 凭证查询编号。Id of the DCQL credential query.
   */
  query: string;
  verification: LicenceVerification;
  /**
   * 签名回执（sqx-receipt+jwt）。Signed receipt.
   */
  receipt: string;
  log: VerificationLogPlace;
}
