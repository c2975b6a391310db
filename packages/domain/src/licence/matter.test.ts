import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMatter, checkMatterAsk } from './check-matter.ts';
import type { Matter } from './matter.ts';
import { type HeldLicence, resolveMatter } from './resolve-matter.ts';
import { licenceTypeOf } from './testing/sample-licence.ts';

const business = licenceTypeOf('营业执照');
const food = licenceTypeOf('食品经营许可证');
const card = licenceTypeOf('居民身份证');
const [BUSINESS, FOOD, CARD] = [business, food, card].map((type) => type['x-licenceType']) as [
  string,
  string,
  string,
];

function matter(...requirements: Matter['requirements']): Matter {
  return {
    code: '371000-sp-01',
    name: '食品经营许可变更',
    department: '11371000MBT000265G',
    version: 1,
    requirements,
  };
}

const held = (type: string, zzbs: string, state: HeldLicence['state'] = '01'): HeldLicence => ({
  type,
  zzbs,
  state,
});
const shop = matter(
  { type: BUSINESS, items: ['CZZT', 'CZZTDM'] },
  { type: FOOD, items: ['KZ_JYXM'] },
  { type: CARD, items: ['CZZT'], optional: true },
);

describe('a matter (LIC-D1)', () => {
  test('may name items that its types have', () => {
    expect(checkMatter(shop, [business, food, card])).toBeUndefined();
  });

  test('that names an item its type does not have, or an unknown type, asks too much', () => {
    const greedy = matter({ type: BUSINESS, items: ['CZZT', 'KZ_CSRQ'] }, { type: CARD, items: ['KZ_CSRQ'] });
    expect(checkMatter(matter({ type: CARD, items: [] }), [business])?.excess).toEqual([
      { type: CARD, items: [] },
    ]);
    expect(checkMatter(greedy, [business])).toEqual({
      code: 'matter_asks_too_much',
      excess: [
        { type: BUSINESS, items: ['KZ_CSRQ'] },
        { type: CARD, items: ['KZ_CSRQ'] },
      ],
    });
  });

  test('reads the same items from every alternative, so each must have them', () => {
    const either = matter({ type: BUSINESS, items: ['CZZT', 'KZ_JYFW'], alternatives: [FOOD] });
    expect(checkMatter(either, [business, food])?.excess).toEqual([{ type: FOOD, items: ['KZ_JYFW'] }]);
  });

  test('is not exceeded by a window, neither in types nor in items', () => {
    expect(checkMatterAsk(shop, [{ type: BUSINESS, items: ['CZZT'] }])).toBeUndefined();
    const asks = [
      { type: BUSINESS, items: ['CZZT', 'KZ_FDDBR'] },
      { type: '11100000MB03271699001', items: [] },
    ];
    expect(checkMatterAsk(shop, asks)?.excess).toEqual([
      { type: BUSINESS, items: ['KZ_FDDBR'] },
      { type: '11100000MB03271699001', items: [] },
    ]);
  });
});

describe('resolving a matter', () => {
  test('names which licences are wanted with their items, what is missing, and that the rest is not needed', () => {
    const property = held('11100000MB03271699001', 'p');
    expect(resolveMatter(shop, [held(BUSINESS, 'b'), held(FOOD, 'f', '02'), property])).toEqual({
      wanted: [{ type: BUSINESS, zzbs: 'b', items: ['CZZT', 'CZZTDM'], otherChoices: [] }],
      missing: [
        { type: FOOD, alternatives: [], optional: false, states: ['02'] },
        { type: CARD, alternatives: [], optional: true, states: [] },
      ],
      superfluous: 1,
      complete: false,
    });
  });

  test('is complete when only optional licences are missing', () => {
    expect(resolveMatter(shop, [held(BUSINESS, 'b'), held(FOOD, 'f')])).toMatchObject({ complete: true });
  });

  test('prefers the required type to its alternatives, and leaves a choice of several to the holder', () => {
    const either = matter({ type: FOOD, items: ['CZZT'], alternatives: [BUSINESS] });
    const all = [held(BUSINESS, 'b'), held(FOOD, 'f1', '04'), held(FOOD, 'f2'), held(FOOD, 'f3')];
    expect(resolveMatter(either, all).wanted).toEqual([
      { type: FOOD, zzbs: 'f2', items: ['CZZT'], otherChoices: ['f3', 'b'] },
    ]);
    expect(resolveMatter(either, [held(BUSINESS, 'b')]).wanted).toMatchObject([{ zzbs: 'b' }]);
  });

  test('asks one licence once, though two requirements are met by it', () => {
    const twice = matter({ type: FOOD, items: ['CZZT', 'ZZBH'] }, { type: FOOD, items: ['ZZBH', 'KZ_JYXM'] });
    expect(resolveMatter(twice, [held(FOOD, 'f')]).wanted).toEqual([
      { type: FOOD, zzbs: 'f', items: ['CZZT', 'ZZBH', 'KZ_JYXM'], otherChoices: [] },
    ]);
  });

  test('never wants a licence that is not valid, nor an item that is not required', () => {
    const type = fc.constantFrom(BUSINESS, FOOD, CARD);
    const state = fc.constantFrom<HeldLicence['state']>('01', '02', '03', '06', '99');
    const items = fc.uniqueArray(fc.constantFrom('CZZT', 'ZZBH', 'CZZTDM'), { minLength: 1 });
    const requirement = fc.record({
      type,
      items,
      alternatives: fc.array(type, { maxLength: 2 }),
      optional: fc.boolean(),
    });
    const licences = fc.array(fc.record({ type, state }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 4 }), licences, (requirements, list) => {
        const mine = list.map((each, at) => held(each.type, `z${at}`, each.state));
        const { wanted, missing, complete } = resolveMatter(matter(...requirements), mine);
        const valid = new Set(mine.filter((each) => each.state === '01').map(({ zzbs }) => zzbs));
        const isMet = ({ type: first, alternatives }: (typeof requirements)[number]) =>
          mine.some((each) => each.state === '01' && [first, ...alternatives].includes(each.type));
        expect(missing).toHaveLength(requirements.filter((each) => !isMet(each)).length);
        expect(complete).toBe(requirements.every((each) => each.optional || isMet(each)));
        for (const each of wanted) {
          expect(valid.has(each.zzbs)).toBe(true);
          const needed = requirements.filter((r) => [r.type, ...r.alternatives].includes(each.type));
          expect(needed.flatMap((r) => r.items)).toEqual(expect.arrayContaining([...each.items]));
        }
      }),
    );
  });
});
