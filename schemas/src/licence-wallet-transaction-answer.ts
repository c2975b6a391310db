// Generated from schemas/api/licence-wallet-transaction-answer.json; do not edit.
/**
 * 已发起的出示请求。The request to the wallet, as text for a QR code or a link.
 */
export interface WalletTransactionAnswer {
  /**
   * 出示请求编号。Id of the request.
   */
  id: string;
  /**
   * openid4vp 地址。Address of the scheme openid4vp.
   */
  uri: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
}
