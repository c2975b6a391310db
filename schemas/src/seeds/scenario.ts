// Generated from schemas/seeds/scenario.json; do not edit.
/**
 * 供给状态。Supply state.
 */
export type SupplyState =
  | 'provided'
  | 'empty'
  | 'stale'
  | 'not_bound'
  | 'channel_stopped'
  | 'never_delivered'
  | 'refused'
  | 'unchanged'
  | 'withdrawn';

/**
 * 种子：各资源的供给状态。Supply state of every resource.
 */
export interface SeedScenario {
  note: string;
  supplies: SeedSupply[];
}
/**
 * 一个资源的供给。Supply of one resource.
 */
export interface SeedSupply {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  state: SupplyState;
  /**
   * 数据时点早于装载时刻的天数。Days between the state of the data and the load.
   */
  ageDays: number;
  /**
   * 故意写坏的行的占比。Share of rows made bad on purpose.
   */
  badShare: number;
  /**
   * 备注。Remark.
   */
  note: string | null;
}
