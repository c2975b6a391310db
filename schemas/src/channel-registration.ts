// Generated from schemas/api/channel-registration.json; do not edit.
import type { Mode } from './directory.ts';

/**
 * 挂接通道登记。Registration of a channel.
 */
export interface ChannelRegistration {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  type: Mode;
  /**
   * 不合格行占比上限。Share of bad rows above which a delivery is refused whole.
   */
  maxBadShare: number;
}
