// Generated from schemas/api/licence-wallet-transaction.json; do not edit.
/**
 * 向持证人钱包发起出示请求；所需信息项由事项决定，不由调用方列出。Asks a holder's wallet to present what a matter needs; the caller does not choose the items.
 */
export interface WalletTransactionAsk {
  /**
   * 事项编码。Code of the matter.
   */
  matter: string;
  /**
   * 在办办件号。Number of the open case.
   */
  caseId: string;
  /**
   * 同一设备办理时持证人返回的地址；窗口扫码时不填。Where the holder's browser goes on, on the same device; absent when the wallet scans a window's QR code.
   */
  returnTo?: string;
}
