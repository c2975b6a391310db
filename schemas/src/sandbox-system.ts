// Generated from schemas/api/sandbox-system.json; do not edit.
import type { Requires } from './directory.ts';

/**
 * 沙箱应用系统及其授权：一天有效，只得到样例记录。A developer's system for a day: all that a signed query of sample records needs.
 */
export interface SandboxSystem {
  system: {
    /**
     * 应用系统标识。System id, the `iss` of SQX-1 requests.
     */
    id: string;
    /**
     * 部门统一社会信用代码。Department's USCC.
     */
    department: string;
    /**
     * 到期时刻。Good until.
     */
    expiresAt: string;
  };
  /**
   * 密钥标识（RFC 7638 指纹）。RFC 7638 SHA-256 thumbprint.
   */
  kid: string;
  grant: {
    /**
     * 标识。Identifier.
     */
    id: string;
    /**
     * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
     */
    items: string[];
    /**
     * Items: 标识。Identifier.
     */
    purposes: string[];
    /**
     * Items: 标识。Identifier.
     */
    legalBases: string[];
  };
  /**
   * 数据契约标识。Contract id and version.
   */
  contract: string;
  requires: Requires;
}
