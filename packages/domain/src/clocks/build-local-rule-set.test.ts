import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLocalRuleSet, type LocalRules } from './build-local-rule-set.ts';
import { cn2016, cn2025 } from './rule-sets.ts';

const local: LocalRules = {
  id: 'weihai-2026',
  version: '1.0.0',
  title: { zh: '威海市政务数据共享时限', en: 'Weihai limits' },
  inForceFrom: '2026-01-01',
  article: { id: 'weihai-2026', zh: '威海市政务数据共享时限', en: 'Weihai limits' },
};

function codesOf(rules: Partial<LocalRules>) {
  return buildLocalRuleSet(cn2025, { ...local, ...rules }).refusals?.map(({ code }) => code);
}

test('a faster local set keeps what it does not mention', () => {
  const { ruleSet } = buildLocalRuleSet(cn2025, {
    ...local,
    steps: {
      'apply.answer.conditional': { days: 5 },
      'apply.answer.unconditional': { days: 0, extensionDays: 3 },
      'catalogue.update': { days: 10, extensionDays: 0 },
    },
    useRecordYears: 5,
    refusalBases: ['law'],
  });
  expect(ruleSet).toMatchObject({
    id: 'weihai-2026',
    kind: 'local',
    statute: { id: 'cn-2025', version: '1.0.0' },
    useRecords: { years: 5, article: { id: '809-29' } },
    refusal: { bases: ['law'], article: { id: '809-14' } },
  });
  expect(ruleSet?.steps['apply.answer.conditional']).toEqual({
    ...cn2025.steps['apply.answer.conditional'],
    days: 5,
  });
  expect(ruleSet?.steps['apply.answer.unconditional']).toMatchObject({
    days: 0,
    extension: { days: 3, needs: ['consent', 'notice'] },
  });
  expect(ruleSet?.steps['catalogue.update']?.extension).toBeNull();
  expect(ruleSet?.steps['apply.provide']).toEqual(cn2025.steps['apply.provide']);
});

test('a step without a statutory limit may get a local one, with the local document as its article', () => {
  const { ruleSet } = buildLocalRuleSet(cn2025, { ...local, steps: { 'complaint.answer': { days: 5 } } });
  expect(ruleSet?.steps['complaint.answer']).toEqual({
    days: 5,
    article: local.article,
    extension: null,
    mayRequestMaterial: false,
  });
});

test('anything slower than the statute is refused, with every reason at once', () => {
  const { ruleSet, refusals } = buildLocalRuleSet(cn2025, {
    ...local,
    steps: {
      'apply.answer.conditional': { days: 11 },
      'apply.provide': { days: 20, extensionDays: 1 },
      'catalogue.update': { days: 10, extensionDays: 6 },
    },
    useRecordYears: 2,
    refusalBases: ['law', 'central-policy'],
  });
  expect(ruleSet).toBeUndefined();
  expect(refusals).toEqual([
    { code: 'slower', step: 'apply.answer.conditional', statute: 10, local: 11 },
    { code: 'longer-extension', step: 'apply.provide', statute: 0, local: 1 },
    { code: 'longer-extension', step: 'catalogue.update', statute: 5, local: 6 },
    { code: 'shorter-retention', statute: 3, local: 2 },
    { code: 'wider-refusal', basis: 'central-policy' },
  ]);
});

test('limits that are no whole numbers of days are refused', () => {
  for (const days of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(codesOf({ steps: { 'correction.close': { days } } })).toEqual(['not-a-number']);
    expect(codesOf({ steps: { 'catalogue.update': { days: 1, extensionDays: days } } })).toEqual([
      'not-a-number',
    ]);
    expect(codesOf({ useRecordYears: days })).toEqual(['not-a-number']);
  }
});

test('a misspelt step is refused rather than ignored', () => {
  const steps: Record<string, { days: number }> = { 'apply.answer': { days: 1 }, constructor: { days: 1 } };
  expect(codesOf({ steps })).toEqual(['unknown-step', 'unknown-step']);
});

test('a local set may not pose as a statute, start before it or build on a superseded one', () => {
  expect(codesOf({ id: 'cn-2025' })).toEqual(['id-reserved']);
  expect(codesOf({ id: '' })).toEqual(['id-reserved']);
  expect(codesOf({ inForceFrom: '2025-07-31' })).toEqual(['before-statute']);
  expect(codesOf({ inForceFrom: 'soon' })).toEqual(['before-statute']);
  expect(buildLocalRuleSet(cn2016, local).refusals).toEqual([{ code: 'superseded-statute', by: 'cn-2025' }]);
  expect(buildLocalRuleSet(cn2016, { ...local, inForceFrom: '2025-07-31' }).ruleSet?.statute?.id).toBe(
    'cn-2016',
  );
});

test('whatever is built is nowhere slower than the statute', () => {
  const limit = fc.record({
    days: fc.integer({ min: 0, max: 25 }),
    extensionDays: fc.integer({ min: 0, max: 12 }),
  });
  const steps = fc.record(
    {
      'catalogue.update': limit,
      'catalogue.audit': limit,
      'apply.answer.unconditional': limit,
      'apply.answer.conditional': limit,
      'apply.provide': limit,
      'correction.close': limit,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(steps, (limits) => {
      const { ruleSet } = buildLocalRuleSet(cn2025, { ...local, steps: limits });
      if (ruleSet === undefined) return;
      for (const step of Object.keys(cn2025.steps) as (keyof typeof limits)[]) {
        const [statute, built] = [cn2025.steps[step], ruleSet.steps[step]];
        expect(built?.days).toBeLessThanOrEqual(statute?.days ?? 0);
        expect(built?.extension?.days ?? 0).toBeLessThanOrEqual(statute?.extension?.days ?? 0);
        expect(built?.article).toEqual(statute?.article);
      }
    }),
    { numRuns: 1_000 },
  );
});
