// Generated from schemas/api/system.json; do not edit.
import type { SystemState } from './directory.ts';
import type { SystemKey } from './key.ts';

/**
 * 应用系统。System.
 */
export interface System {
  /**
   * 应用系统标识。System id, the `iss` of SQX-1 requests.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 名称。Name.
   */
  name: string;
  state: SystemState;
  /**
   * 登记时刻。Registered at.
   */
  registeredAt: string;
  keys: SystemKey[];
  /**
   * 沙箱应用系统，其他系统无此成员。A sandbox system; absent for every other.
   */
  sandbox?: true;
  /**
   * 沙箱应用系统到期时刻。When a sandbox system ends.
   */
  expiresAt?: string;
}
