// Generated from schemas/api/provision-rates.json; do not edit.
import type { DepartmentKind } from './directory.ts';

/**
 * 数据提供率。Provision rates of every department and the city.
 */
export interface ProvisionRates {
  /**
   * 截止时刻。Cut-off.
   */
  asOf: string;
  /**
   * 目标。Target.
   */
  target: number;
  city: CityProvision;
  departments: DepartmentProvision[];
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
 * 全市。The city: ΣN / ΣD, and beside it the mean of the rates.
 */
export interface CityProvision {
  /**
   * 已提供。Provided.
   */
  n: number;
  /**
   * 应提供。Owed.
   */
  d: number;
  /**
   * 比率，无应提供资源时为空。n / d, null when nothing is owed.
   */
  rate: number | null;
  /**
   * 比率，无应提供资源时为空。n / d, null when nothing is owed.
   */
  meanOfRates: number | null;
  /**
   * 距目标尚缺的条目数。Entries still needed to reach the target.
   */
  toTarget: number;
}
/**
 * 一个部门。One department.
 */
export interface DepartmentProvision {
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
   * 比率，无应提供资源时为空。n / d, null when nothing is owed.
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
  missing: MissingResource[];
  provided: ProvidedResource[];
}
/**
 * 未提供的资源及原因。Resource not provided, and why.
 */
export interface MissingResource {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 原因代码。Reason code.
   */
  reason: string;
}
/**
 * 已提供的资源及其留痕。Resource provided, and the entry that shows it.
 */
export interface ProvidedResource {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 供给的留痕序号。Index of the delivery's entry.
   */
  deliveryIndex: number;
  /**
   * 供给时刻。Delivered at.
   */
  at: string;
}
/**
 * 无部门承接的应提供资源。Owed entry without a department that answers for it.
 */
export interface UnassignedResource {
  /**
   * 原责任部门。The department that owed it.
   */
  department: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
}
/**
 * 计算所依的目录。The signed directory the figures rest on.
 */
export interface ProvisionDirectory {
  /**
   * 目录版本。Version of the directory.
   */
  version: number;
  /**
   * 目录文本的 SHA-256。base64url SHA-256 of the directory's bytes.
   */
  hash: string;
}
/**
 * 计算所依的留痕。The log the figures rest on.
 */
export interface ProvisionEvidence {
  /**
   * 条目总数。Size of the log.
   */
  size: number;
  /**
   * 树根。Root hash.
   */
  root: string;
}
/**
 * 一个部门的数据提供率。Provision rate of one department.
 */
export interface DepartmentRates {
  /**
   * 截止时刻。Cut-off.
   */
  asOf: string;
  /**
   * 目标。Target.
   */
  target: number;
  department: DepartmentProvision;
  directory: ProvisionDirectory;
  evidence: ProvisionEvidence;
  /**
   * 留痕或目录未读至最新。The log or the directory could not be read to its end in time; the figures rest on the state named beside.
   */
  behind: boolean;
}
