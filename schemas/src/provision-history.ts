// Generated from schemas/api/provision-history.json; do not edit.
/**
 * 提供率的逐日变化。The rate day by day.
 */
export interface ProvisionHistory {
  points: RatePoint[];
  /**
   * 留痕起始日期；此前无数字。Legal date of the log's first entry; before it there is no figure. Null while the log is empty.
   */
  historyFrom: string | null;
}
/**
 * 某日终了（当日为截止时刻）的提供率。The rate at the end of a legal date; of the last date, at the cut-off.
 */
export interface RatePoint {
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  date: string;
  /**
   * 已提供。Provided.
   */
  n: number;
  /**
   * 应提供。Owed.
   */
  d: number;
  /**
   * 比率，无应提供资源时为空。n / d, null when nothing is owed, never 100 %.
   */
  rate: number | null;
}
