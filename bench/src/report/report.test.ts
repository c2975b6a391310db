import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { HostedRound } from '../hosted/run-rounds.ts';
import type { Results } from '../measures/measure.ts';
import { measures } from '../measures/registry.ts';
import { findVoids } from './find-voids.ts';
import { printReport } from './print-report.ts';
import { type Report, reportMeasures } from './report.ts';
import { reportSchema } from './report-schema.ts';

const toRound = (cpuUs: number, perS: number): HostedRound => ({
  cpuUs,
  perS,
  aloneP50Us: 900,
  openP50Us: 1_000,
  openP99Us: 3_000,
  loadShare: 0.3,
});

const results: Results = {
  hosted: new Map([
    ['ours', [toRound(300, 3_000), undefined, toRound(330, 2_600)]],
    ['floor', [toRound(200, 4_500), toRound(210, 4_400), toRound(220, 4_000)]],
    ['usual', [toRound(600, 1_500), toRound(620, 1_400), toRound(640, 1_300)]],
  ]),
  deliveries: {
    ours: [{ rowsPerCpuS: 60_000, rowsPerS: 50_000, memoryGrowthMb: 200 }],
    floor: [{ rowsPerCpuS: 120_000, rowsPerS: 90_000, memoryGrowthMb: 10 }],
  },
  overviews: [{ p50Ms: 7, p95Ms: 20 }],
  licences: {
    warm: {
      food: [{ cpuUs: 70, signaturesUs: 50 }],
      card: [{ cpuUs: 240, signaturesUs: 150 }],
    },
    coldMs: [1.5],
    batchPerCpuS: [9_000],
    statusMbPerMillion: 0.25,
  },
};

const report: Report = {
  machine: {
    cpu: 'cpu',
    cores: 2,
    memoryGiB: 8,
    system: 'linux',
    loadAverage: [0, 0, 0],
    fdatasyncP50Us: 200,
  },
  versions: { node: '20', sqlite: '3' },
  commit: 'abc',
  voids: [],
  measures: reportMeasures(measures, results),
};

const getMeasure = (id: string) => report.measures.find((measure) => measure.id === id);

test('the JSON output has the form that its schema promises', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(reportSchema);
  expect(validate(JSON.parse(JSON.stringify(report))) || validate.errors).toBe(true);
  expect(validate({ ...report, extra: 1 })).toBe(false);
});

test('every measure of the registry is reported once, under a name of its own', () => {
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  expect(report.measures.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
});

test('a goal is met from its own side: CPU at most, throughput at least', () => {
  expect(getMeasure('hosted-cpu-ratio')).toMatchObject({ value: 1.5, meetsFirst: true, meetsThen: false });
  expect(getMeasure('hosted-throughput-ratio')).toMatchObject({
    value: 2,
    meetsFirst: true,
    meetsThen: false,
  });
  expect(getMeasure('delivery-ratio-to-floor')).toMatchObject({ value: 0.5, meetsFirst: false });
  expect(getMeasure('delivery-peak-memory-growth')).toMatchObject({ value: 200, meetsFirst: false });
  expect(getMeasure('hosted-cpu-floor')).toMatchObject({ first: null, meetsFirst: null, meetsThen: null });
});

test('what did not take part is left out instead of reported as zero', () => {
  const alone = reportMeasures(measures, {
    hosted: new Map([['floor', [toRound(200, 4_000)]]]),
    deliveries: undefined,
  });
  expect(alone.map(({ id }) => id).filter((id) => !id.includes('floor'))).toEqual([]);
});

test('the table names every measure, and says why a run is void', () => {
  const table = printReport({ ...report, voids: ['because'] });
  for (const { id } of report.measures) expect(table).toContain(id);
  expect(table).toMatch(/VOID:\n {2}because/);
});

test('a floor of over three times the signatures, or a busy load generator, makes a run void', () => {
  const good = { floorCpuUs: [290, 500, 300], signaturesUs: 100, loadShares: [0.2, 1] };
  expect(findVoids(good)).toEqual([]);
  expect(findVoids({ ...good, floorCpuUs: [301] })).toHaveLength(1);
  expect(findVoids({ ...good, loadShares: [0.95] })).toHaveLength(1);
});
