import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import { expect, test } from 'vitest';
import { toDepartmentCsv } from './department-csv.ts';
import { departmentTexts } from './department-texts.ts';

const rates: DepartmentRates = {
  asOf: '2026-11-23T05:00:00Z',
  target: 0.9,
  department: {
    code: '11371000MBT000011K',
    name: '市政府办公室',
    kind: 'department',
    inRate: true,
    n: 1,
    d: 2,
    rate: 0.5,
    itemsN: 1,
    itemsD: 2,
    missing: [{ resource: '102001/000002', name: '乙', reason: 'stale' }],
    provided: [{ resource: '102001/000001', name: '甲', deliveryIndex: 7, at: '2026-11-22T05:00:00Z' }],
  },
  directory: { version: 1, hash: '' },
  evidence: { size: 1, root: '' },
  behind: false,
};
const stale = {
  code: 'stale',
  name: { zh: '供给过期', en: 'stale' },
  meaning: { zh: '过期', en: 'stale' },
  fix: { zh: '推送', en: 'push' },
};
const reasons = {
  list: [stale],
  find: (code: string | null) => (code === 'stale' ? stale : undefined),
};

test('missing entries carry reason and remedy, provided ones their evidence', () => {
  const [head, missing, provided] = toDepartmentCsv(rates, reasons, 'zh', departmentTexts.zh);
  expect(head).toHaveLength(9);
  expect(missing?.slice(2)).toEqual(['102001/000002', '乙', '未提供', '过期', '推送', null, null]);
  expect(provided?.slice(2)).toEqual([
    '102001/000001',
    '甲',
    '已提供',
    null,
    null,
    '2026-11-22T05:00:00Z',
    7,
  ]);
});

test('while the reasons are not known their codes stand for them', () => {
  const rows = toDepartmentCsv(rates, { list: [], find: () => undefined }, 'en', departmentTexts.en);
  expect(rows[1]?.[5]).toBe('stale');
});
