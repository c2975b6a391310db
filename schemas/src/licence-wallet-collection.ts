// Generated from schemas/api/licence-wallet-collection.json; do not edit.
/**
 * 领取出示结果，一次有效。Collects what was presented, once.
 */
export interface WalletCollection {
  /**
   * 出示请求编号。Id of the request.
   */
  id: string;
  /**
   * 返回地址中的 response_code；发起时未填返回地址的不填。From the address the holder came back to; absent where the request named none.
   */
  responseCode?: string;
}
