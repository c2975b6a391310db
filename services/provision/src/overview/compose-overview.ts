import { compareProvision } from '@shuqiao/domain/provision-rate/compare-provision';
import { countToTarget } from '@shuqiao/domain/provision-rate/count-to-target';
import type { OverviewDepartment, ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import type { DepartmentProvision, ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import type { DateRates } from '../rates/rates-by-date.ts';

export interface OverviewParts {
  now: ProvisionRates;
  /** Undefined where the log was not there yet. */
  weekAgo: ProvisionRates | undefined;
  trend: readonly DateRates[];
  historyFrom: string | null;
}

export function composeOverview({ now, weekAgo, trend, historyFrom }: OverviewParts): ProvisionOverview {
  const before = new Map(weekAgo?.departments.map((department) => [department.code, department]));
  return {
    ...now,
    weekAgo: weekAgo ? { asOf: weekAgo.asOf, city: weekAgo.city } : null,
    departments: now.departments.map((department) => toRow(department, before.get(department.code))),
    moved: weekAgo ? compareProvision(weekAgo.departments, now.departments) : [],
    trend: trend.map(({ date, city }) => ({ date, ...city })),
    historyFrom,
  };
}

function toRow(
  { code, name, kind, inRate, n, d, rate, itemsN, itemsD }: DepartmentProvision,
  before: DepartmentProvision | undefined,
): OverviewDepartment {
  const weekAgo = before ? { n: before.n, d: before.d, rate: before.rate } : null;
  const toTarget = countToTarget(n, d);
  return { code, name, kind, inRate, n, d, rate, itemsN, itemsD, toTarget, weekAgo };
}
