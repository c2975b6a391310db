import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';

export interface DepartmentGroups {
  /** What lifts the city most first: by entries needed, then by entries missing. */
  readonly below: readonly OverviewDepartment[];
  readonly reached: readonly OverviewDepartment[];
  /** Of the city, but owing nothing: no rate. */
  readonly noneOwed: readonly OverviewDepartment[];
  /** Never counted in the city's rate. */
  readonly apart: readonly OverviewDepartment[];
}

const missing = ({ n, d }: OverviewDepartment) => d - n;
const byName = (a: OverviewDepartment, b: OverviewDepartment) => a.name.localeCompare(b.name, 'zh-CN');

export function groupDepartments(departments: readonly OverviewDepartment[]): DepartmentGroups {
  const counted = departments.filter(({ inRate, d }) => inRate && d > 0);
  return {
    below: counted
      .filter(({ toTarget }) => toTarget > 0)
      .sort((a, b) => b.toTarget - a.toTarget || missing(b) - missing(a) || byName(a, b)),
    reached: counted
      .filter(({ toTarget }) => toTarget === 0)
      .sort((a, b) => missing(b) - missing(a) || byName(a, b)),
    noneOwed: departments.filter(({ inRate, d }) => inRate && d === 0).sort(byName),
    apart: departments
      .filter(({ inRate }) => !inRate)
      .sort((a, b) => a.kind.localeCompare(b.kind) || byName(a, b)),
  };
}
