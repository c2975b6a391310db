// Generated from schemas/api/key-nonce.json; do not edit.
/**
 * 密钥持有证明用的随机数。Nonce for the proof of possession.
 */
export interface KeyNonce {
  /**
   * 一次有效。Good once.
   */
  nonce: string;
  /**
   * 失效时刻。Good until.
   */
  expiresAt: string;
}
