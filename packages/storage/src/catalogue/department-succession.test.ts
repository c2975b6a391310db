import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allSuccessions,
  insertSuccession,
  listDueSuccessions,
  markSuccessionApplied,
} from './department-succession.ts';

const merge = {
  id: '2019-market',
  kind: 'merge' as const,
  effectiveOn: '2019-03-31',
  predecessors: ['工商局', '质监局', '食药局'],
  successors: ['市场监管局'],
  document: { source: '机构改革方案' },
};

describeOnBothEngines('department successions', 'catalogue', (open) => {
  test('are due from their date until they are applied, once', async () => {
    const store = await open();
    await store.write((w) => insertSuccession(w, merge));

    expect(await listDueSuccessions(store.read, '2019-03-30')).toEqual([]);
    expect(await listDueSuccessions(store.read, '2019-03-31')).toMatchObject([merge]);
    expect(await store.write((w) => markSuccessionApplied(w, merge.id, 5))).toBe(true);
    expect(await store.write((w) => markSuccessionApplied(w, merge.id, 6))).toBe(false);
    expect(await listDueSuccessions(store.read, '2026-01-01')).toEqual([]);
    expect(await allSuccessions(store.read)).toEqual([{ ...merge, applied: true, appliedAtMs: 5 }]);
  });
});
