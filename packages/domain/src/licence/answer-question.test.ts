import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedLicence, answerQuestion, type Question } from './answer-question.ts';
import { licenceTypeOf, sampleCardClaims, sampleFoodClaims } from './testing/sample-licence.ts';

const food = licenceTypeOf('食品经营许可证');
const card = licenceTypeOf('居民身份证');

const foodOf = (over: Record<string, unknown> = {}, more: Partial<AskedLicence> = {}): AskedLicence => ({
  type: food,
  claims: sampleFoodClaims(over),
  shown: 'part',
  ...more,
});
const cardWith = (claims: Record<string, unknown>, predicatesOn = '2020-01-01'): AskedLicence => ({
  type: card,
  claims,
  shown: 'part',
  predicatesOn,
});

test('whatever is not shown is unknown, never no (LIC-D4, LIC-D5)', () => {
  const questions: Question[] = [
    { kind: 'nameAndNumber', name: '甲', number: '91371000MAT000018Y' },
    { kind: 'coversScope', item: 'KZ_JYXM', scope: '热食类食品制售' },
    { kind: 'adult', onDate: '2020-01-01' },
    { kind: 'validOn', date: '2020-01-01' },
  ];
  for (const question of questions) {
    expect(answerQuestion(question, { type: card, claims: {}, shown: 'part' })).toBe('unknown');
  }
});

test('removing claims never turns an answer into its opposite', () => {
  const claims = { ...sampleFoodClaims(), ...sampleCardClaims(), KZ_MY18: true };
  const names = fc.subarray(Object.keys(claims).filter((name) => name !== 'ZZYXQJZRQ'));
  const question = fc.oneof(
    fc.record({
      kind: fc.constant('nameAndNumber' as const),
      name: fc.constantFrom('示例甲', '乙'),
      number: fc.constant('371099200002290033'),
    }),
    fc.record({
      kind: fc.constant('coversScope' as const),
      item: fc.constant('KZ_JYXM'),
      scope: fc.constantFrom('热食类食品制售', '糕点'),
    }),
    fc.record({
      kind: fc.constant('adult' as const),
      onDate: fc.constantFrom('2018-02-28', '2018-03-01', '2026-01-01'),
    }),
  );
  fc.assert(
    fc.property(names, question, (shown, asked) => {
      const all = answerQuestion(asked, { type: card, claims, shown: 'all', predicatesOn: '2019-01-01' });
      const part = Object.fromEntries(shown.map((name) => [name, claims[name as keyof typeof claims]]));
      const less = answerQuestion(asked, {
        type: card,
        claims: part,
        shown: 'part',
        predicatesOn: '2019-01-01',
      });
      expect([all, 'unknown']).toContain(less);
    }),
  );
});

describe('name and number', () => {
  const ask = (name: string, number: string, licence = foodOf()) =>
    answerQuestion({ kind: 'nameAndNumber', name, number }, licence);

  test('match or do not, however brackets, spaces and the last letter are written', () => {
    const bracketed = foodOf({ CZZT: '示例（威海）餐饮有限公司' });
    expect(ask('示例(威海) 餐饮有限公司', '91371000mat000018y ', bracketed)).toBe('yes');
    expect(ask('示例餐饮有限公司', '91371000MAT000018Y', bracketed)).toBe('no');
    expect(ask('阿不都·示例', '91371000MAT000018Y', foodOf({ CZZT: '阿不都•示例' }))).toBe('yes');
  });

  test('one that differs is no though the other is not shown; one that agrees alone is unknown', () => {
    const hidden = foodOf({ CZZTDM: undefined });
    expect(ask('别的公司', '91371000MAT000018Y', hidden)).toBe('no');
    expect(ask('威海示例餐饮有限公司', '91371000MAT000018Y', hidden)).toBe('unknown');
  });

  test('may be the licence’s own number', () => {
    const question = {
      kind: 'nameAndNumber',
      name: '威海示例餐饮有限公司',
      number: 'JY13710990000001',
      of: 'licence',
    } as const;
    expect(answerQuestion(question, foodOf())).toBe('yes');
    expect(answerQuestion({ ...question, of: 'holder' }, foodOf())).toBe('no');
  });
});

describe('covers scope', () => {
  const ask = (scope: string, licence: AskedLicence, item = 'KZ_JYXM') =>
    answerQuestion({ kind: 'coversScope', item, scope }, licence);

  test('a list names the scope or, if all of it is known, does not', () => {
    expect(ask('热食类食品制售', foodOf())).toBe('yes');
    expect(ask('糕点类食品制售', foodOf({}, { shown: 'all' }))).toBe('no');
    expect(ask('糕点类食品制售', foodOf({}, { shown: 'part' }))).toBe('unknown');
  });

  test('a text covers whole entries only, and is never a no', () => {
    const text = foodOf({ KZ_JYFW: '热食类食品制售（不含冷食类食品制售）、糕点' }, { shown: 'all' });
    expect(ask('糕点', text, 'KZ_JYFW')).toBe('yes');
    expect(ask('冷食类食品制售', text, 'KZ_JYFW')).toBe('unknown');
  });
});

describe('adult', () => {
  const ask = (onDate: string, licence: AskedLicence, years?: number) =>
    answerQuestion(
      years === undefined ? { kind: 'adult', onDate } : { kind: 'adult', onDate, years },
      licence,
    );

  test('is counted from the date of birth where that is shown', () => {
    expect(ask('2018-02-28', cardWith({ KZ_CSRQ: '2000-02-29' }))).toBe('no');
    expect(ask('2018-03-01', cardWith({ KZ_CSRQ: '2000-02-29' }))).toBe('yes');
    expect(ask('2018-03-01', cardWith({ KZ_CSRQ: '2000-02-29' }), 20)).toBe('no');
  });

  test('by the predicate: who was of age stays so; who was not may be by now', () => {
    expect(ask('2020-01-01', cardWith({ KZ_MY18: true }))).toBe('yes');
    expect(ask('2026-01-01', cardWith({ KZ_MY18: true }))).toBe('yes');
    expect(ask('2019-12-31', cardWith({ KZ_MY18: true }))).toBe('unknown');
    expect(ask('2020-01-01', cardWith({ KZ_MY18: false }))).toBe('no');
    expect(ask('2019-01-01', cardWith({ KZ_MY18: false }))).toBe('no');
    expect(ask('2020-01-02', cardWith({ KZ_MY18: false }))).toBe('unknown');
  });

  test('a predicate of another age, or of an unknown day, says nothing', () => {
    expect(ask('2020-01-01', cardWith({ KZ_MY18: true }), 16)).toBe('unknown');
    expect(ask('2020-01-01', { type: card, claims: { KZ_MY18: true }, shown: 'part' })).toBe('unknown');
    expect(ask('2020-01-01', cardWith({ KZ_MY60: true }), 60)).toBe('yes');
  });
});

describe('valid on a day', () => {
  const ask = (date: string, licence: AskedLicence) => answerQuestion({ kind: 'validOn', date }, licence);
  const inState = (state: '01' | '02' | '99') => foodOf({}, { stateOn: () => state });

  test('is no outside its dates, whatever its state', () => {
    expect(ask('2018-07-31', inState('01'))).toBe('no');
    expect(ask('2023-08-01', inState('01'))).toBe('no');
    expect(ask('2023-07-31', inState('01'))).toBe('yes');
  });

  test('inside its dates is what its state says; without one it is unknown', () => {
    expect(ask('2020-01-01', inState('02'))).toBe('no');
    expect(ask('2020-01-01', inState('99'))).toBe('unknown');
    expect(ask('2020-01-01', foodOf())).toBe('unknown');
    expect(ask('2020-02-30', inState('01'))).toBe('unknown');
  });
});
