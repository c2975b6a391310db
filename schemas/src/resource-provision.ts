// Generated from schemas/api/resource-provision.json; do not edit.
import type { ProvisionDelivery } from './provision-deliveries.ts';

/**
 * 一项资源的提供状态。How one resource stands.
 */
export interface ResourceProvision {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 应提供的部门；不属应提供时为提供部门。The department that owes it; its provider where it is not owed.
   */
  department: string;
  /**
   * 是否计入应提供。Counts among what is owed.
   */
  owed: boolean;
  /**
   * 是否计入已提供。Counts as provided; never without being owed.
   */
  provided: boolean;
  /**
   * 未提供的首要原因；已提供或不属应提供时为空。Leading reason why it is missing; null where it is provided or not owed.
   */
  reason: string | null;
  lastDelivery: ProvisionDelivery | null;
  /**
   * 现有数据有效至；可在截止之前（已逾期）。Last instant at which the data delivered counts as current, which may be before the cut-off; null where there never was any.
   */
  freshUntil: string | null;
  last30Days: DeliveryOutcomes;
}
/**
 * 截止前三十日的供给次数。Deliveries within the thirty days before the cut-off.
 */
export interface DeliveryOutcomes {
  /**
   * 全部接收。Taken whole.
   */
  ok: number;
  /**
   * 部分接收。In part.
   */
  partial: number;
  /**
   * 整批拒收。Refused whole.
   */
  refused: number;
}
