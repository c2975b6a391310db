import type { Report, ReportedMeasure } from './report.ts';

const verdict = (meets: boolean | null): string => (meets === null ? '' : meets ? 'yes' : 'NO');

function toCells({ id, value, unit, spread, first, then, meetsFirst, meetsThen }: ReportedMeasure): string[] {
  return [
    id,
    String(value),
    unit,
    `[${spread.min} … ${spread.max}]`,
    first === null ? '' : String(first),
    verdict(meetsFirst),
    then === null ? '' : String(then),
    verdict(meetsThen),
  ];
}

function toTable(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function printMeasures(measures: readonly ReportedMeasure[]): string {
  const header = ['measure', 'value', 'unit', 'spread', 'first', 'met', 'then', 'met'];
  return toTable([header, ...measures.map(toCells)]);
}

/** The report for people. */
export function printReport({ machine, versions, commit, voids, measures }: Report): string {
  const { cpu, cores, memoryGiB, system, loadAverage, fdatasyncP50Us } = machine;
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; load ${loadAverage.join(' ')}; fdatasync p50 ${fdatasyncP50Us} µs`,
    `${Object.entries(versions)
      .map((pair) => pair.join(' '))
      .join(', ')}; commit ${commit}`,
    '',
    printMeasures(measures),
    ...(voids.length === 0 ? [] : ['', 'VOID:', ...voids.map((reason) => `  ${reason}`)]),
    '',
  ].join('\n');
}
