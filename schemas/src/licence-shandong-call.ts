// Generated from schemas/api/licence-shandong-call.json; do not edit.
/**
 * 山东接口的调用；据公开的客户端代码整理，非官方文本。A call of the Shandong interface, described from published client code, not from an official text.
 */
export interface ShandongCall {
  head: {
    accessId: string;
    /**
     * 一次性令牌：秒.随机数.HMAC-SHA256。One-time token.
     */
    accessToken: string;
    [k: string]: unknown;
  };
  /**
   * certIdentifier，或 holderCode、holderTypeCode、certTypeCode、certNo，或 certTypeCode、certData；均须有 useCause。useCause carries the case number or the consent code.
   */
  data: {
    /**
     * 含“办件号:<号>”或“授权码:<码>”。Names the open case or the holder's consent code.
     */
    useCause: string;
    [k: string]: unknown;
  };
}
