// Generated from schemas/api/provision-deliveries.json; do not edit.
/**
 * ok 全部接收，partial 部分接收，refused 整批拒收。Taken whole, in part, refused whole.
 */
export type ProvisionDeliveryOutcome = 'ok' | 'partial' | 'refused';

/**
 * 供给分页，新者在前。A page of deliveries, newest first.
 */
export interface ProvisionDeliveries {
  deliveries: ProvisionDelivery[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
/**
 * 一次供给。One delivery as the evidence has it.
 */
export interface ProvisionDelivery {
  /**
   * 留痕序号。Index of its entry.
   */
  index: number;
  /**
   * 供给时刻。Delivered at.
   */
  at: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 标识。Identifier.
   */
  channel: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  outcome: ProvisionDeliveryOutcome;
  /**
   * 接收行数。Rows taken.
   */
  records: number;
  /**
   * 拒收行数。Rows rejected.
   */
  rejected: number;
  /**
   * 数据时点，供方签名声明。State of the data at the provider, as it signed; null where it is not known.
   */
  dataAsOf: string | null;
  /**
   * 供方签名声明“无变化”。The provider declared "no change" under signature.
   */
  noChange: boolean;
  /**
   * 内容与上一次相同。The content repeats the delivery before.
   */
  unchanged: boolean;
}
