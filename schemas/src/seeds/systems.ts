// Generated from schemas/seeds/systems.json; do not edit.
import type { KeyAlg, SystemState } from '../directory.ts';

/**
 * 种子：应用系统。Systems; their keys are made at the first start.
 */
export type SeedSystems = SeedSystem[];

/**
 * 应用系统。System.
 */
export interface SeedSystem {
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
  keyAlg: KeyAlg;
}
