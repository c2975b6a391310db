// Generated from schemas/api/licence-shandong-answer.json; do not edit.
/**
 * 山东接口的答复；据公开的客户端代码整理，非官方文本。An answer of the Shandong interface, described from published client code, not from an official text.
 */
export interface ShandongAnswer {
  head: {
    /**
     * 0 为成功。0 = done.
     */
    status: 0 | 10 | 11 | 12 | 13 | 21 | 22 | 23 | 99 | 100 | 101 | 102 | 103 | 113;
    message: string;
  };
  /**
   * 仅 status 为 0 时有。Only with status 0.
   */
  data: {
    /**
     * 信息项，或其 SM2 密文（C1C3C2 十六进制）。The items, or their SM2 ciphertext.
     */
    certData:
      | {
          [k: string]: unknown;
        }
      | string;
    encryption: 'none' | 'SM2';
  } | null;
}
