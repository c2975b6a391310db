import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';

export interface ReasonDepartment {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface ReasonGroup {
  readonly reason: string;
  readonly count: number;
  /** Who has most of these entries first. */
  readonly departments: readonly ReasonDepartment[];
}

type RatedDepartment = Pick<ProvisionRates['departments'][number], 'code' | 'name' | 'inRate' | 'missing'>;

/** Why the city misses what it misses: entries that count in its rate by their leading reason, the most frequent first. */
export function groupByReason(departments: readonly RatedDepartment[]): ReasonGroup[] {
  const counted = departments.filter(({ inRate }) => inRate);
  const reasons = new Set(counted.flatMap(({ missing }) => missing.map(({ reason }) => reason)));
  return [...reasons]
    .map((reason) => toGroup(reason, counted))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}

function toGroup(reason: string, departments: readonly RatedDepartment[]): ReasonGroup {
  const having = departments
    .map(({ code, name, missing }) => ({
      code,
      name,
      count: missing.filter((entry) => entry.reason === reason).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'));
  return { reason, count: having.reduce((sum, { count }) => sum + count, 0), departments: having };
}
