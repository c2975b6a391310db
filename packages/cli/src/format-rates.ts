import type { Cli } from './cli.ts';
import { formatPercent } from './format-percent.ts';
import { formatTable } from './format-table.ts';
import type { DepartmentRate, ProvisionRates } from './provision-rates.ts';
import { toReasonName } from './reason-names.ts';

/** n/N, rate, and what is missing with its reason; the highest rate first, n/a last. */
export function formatRates(
  { city, target, departments }: ProvisionRates,
  { say }: Pick<Cli, 'say'>,
): string[] {
  const columns = [
    { title: say({ zh: '部门', en: 'department' }) },
    { title: 'n/N', align: 'right' as const },
    { title: say({ zh: '提供率', en: 'rate' }), align: 'right' as const },
    { title: say({ zh: '达标', en: 'target' }) },
    { title: say({ zh: '未提供及原因', en: 'missing, and why' }) },
  ];
  const toRow = (row: Pick<DepartmentRate, 'name' | 'n' | 'd' | 'rate' | 'missing'>) => [
    row.name,
    `${row.n}/${row.d}`,
    formatPercent(row.rate),
    row.rate === null ? '–' : row.rate >= target ? '✓' : '✗',
    row.missing.map((missing) => toMissing(missing, say)).join(';'),
  ];
  const total = { ...city, name: say({ zh: '全市 ΣN/ΣD', en: 'City ΣN/ΣD' }), missing: [] };
  return formatTable(columns, [...departments.toSorted(byRate).map(toRow), toRow(total)]);
}

function toMissing({ name, reason }: { name: string; reason: string }, say: Cli['say']): string {
  return `${name}(${say(toReasonName(reason))})`;
}

function byRate(a: DepartmentRate, b: DepartmentRate): number {
  return (b.rate ?? -1) - (a.rate ?? -1) || b.d - a.d || a.code.localeCompare(b.code);
}
