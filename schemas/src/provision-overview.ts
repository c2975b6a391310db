// Generated from schemas/api/provision-overview.json; do not edit.
import type { DepartmentKind } from './directory.ts';
import type { RatePoint } from './provision-history.ts';
import type { CityProvision, ProvisionDirectory, ProvisionEvidence, UnassignedResource } from './provision-rates.ts';

/**
 * gained 新近提供，lost 不再提供，added 新列入应提供，removed 不再应提供。Provided only now, provided only then; owed only now, owed only then.
 */
export type ProvisionChange = 'gained' | 'lost' | 'added' | 'removed';

/**
 * 全市提供率一览：现状、一周变化、逐日趋势。The city at a glance: now, what moved within a week, day by day.
 */
export interface ProvisionOverview {
  /**
   * 截止时刻。Cut-off.
   */
  asOf: string;
  /**
   * 目标。Target.
   */
  target: number;
  city: CityProvision;
  weekAgo: CityWeekAgo | null;
  departments: OverviewDepartment[];
  /**
   * 计入全市的部门在前。Those of departments that count in the city's rate first.
   */
  moved: MovedResource[];
  /**
   * 最近至多 36 个日期，自留痕起始日期起。At most the last 36 dates, none before the log begins.
   */
  trend: RatePoint[];
  /**
   * 留痕起始日期；此前无数字。Legal date of the log's first entry; before it there is no figure. Null while the log is empty.
   */
  historyFrom: string | null;
  /**
   * 无部门承接的应提供资源。Owed entries whose department is gone without a successor; in nobody's count.
   */
  unassigned: UnassignedResource[];
  directory: ProvisionDirectory;
  evidence: ProvisionEvidence;
  /**
   * 留痕或目录未读至最新。The log or the directory could not be read to its end in time; the figures rest on the state named beside.
   */
  behind: boolean;
}
/**
 * 一个部门。One department.
 */
export interface OverviewDepartment {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  kind: DepartmentKind;
  /**
   * 是否计入全市。Counts in the city's rate.
   */
  inRate: boolean;
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
  /**
   * 已提供信息项。Items provided.
   */
  itemsN: number;
  /**
   * 应提供信息项。Items owed.
   */
  itemsD: number;
  /**
   * 距目标尚缺的条目数。Entries still needed to reach the target.
   */
  toTarget: number;
  weekAgo: DepartmentWeekAgo | null;
}
/**
 * 一周内提供状态有变化的资源。A resource whose standing changed within the week.
 */
export interface MovedResource {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 名称。Name.
   */
  departmentName: string;
  change: ProvisionChange;
  /**
   * 未提供的首要原因；已提供或不再应提供时为空。Leading reason why it is missing at the cut-off; null where it is provided or owed no more.
   */
  reason: string | null;
  /**
   * 现时所依供给的留痕序号。Entry of the delivery it rests on now; null where it is not provided.
   */
  deliveryIndex: number | null;
}
/**
 * 七日前；当时尚无留痕或无该部门则为空。Seven days before; null where the log or the department was not there yet.
 */
export interface DepartmentWeekAgo {
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
/**
 * 七日前的全市；当时尚无留痕则为空。The city seven days before; null where the log was not there yet.
 */
export interface CityWeekAgo {
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  asOf: string;
  city: CityProvision;
}
