import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMERCE, MARKET, POLICE, TAX } from '../testing/sample-directory.ts';
import { compareProvision } from './compare-provision.ts';
import type { MissingEntry, ProvidedEntry } from './compute-provision-rate.ts';

const AT = '2026-11-22T04:00:00.000Z';
const [FIRST, SECOND, THIRD] = ['102001/000001', '102001/000002', '102001/000003'];

type Entries = Record<string, 'missing' | number>;

const name = (resource: string) => `资源 ${resource}`;

function rates(code: string, entries: Entries, inRate = true) {
  const provided: ProvidedEntry[] = [];
  const missing: MissingEntry[] = [];
  for (const [resource, standing] of Object.entries(entries)) {
    if (standing === 'missing') missing.push({ resource, name: name(resource), reason: 'stale' });
    else provided.push({ resource, name: name(resource), deliveryIndex: standing, at: AT });
  }
  return { code, name: `部门 ${code}`, inRate, provided, missing };
}

function moved(resource: string, over: object) {
  const department = { department: COMMERCE, departmentName: `部门 ${COMMERCE}` };
  return { resource, name: name(resource), ...department, reason: null, deliveryIndex: null, ...over };
}

const CASES: [string, Entries, Entries, object[]][] = [
  ['nothing moved', { [FIRST]: 1, [SECOND]: 'missing' }, { [FIRST]: 1, [SECOND]: 'missing' }, []],
  ['a newer delivery of what was provided', { [FIRST]: 1 }, { [FIRST]: 9 }, []],
  [
    'provided only now',
    { [FIRST]: 'missing' },
    { [FIRST]: 9 },
    [moved(FIRST, { change: 'gained', deliveryIndex: 9 })],
  ],
  [
    'provided only then',
    { [FIRST]: 1 },
    { [FIRST]: 'missing' },
    [moved(FIRST, { change: 'lost', reason: 'stale' })],
  ],
  ['owed only now, and provided', {}, { [FIRST]: 9 }, [moved(FIRST, { change: 'added', deliveryIndex: 9 })]],
  [
    'owed only now, and missing',
    {},
    { [FIRST]: 'missing' },
    [moved(FIRST, { change: 'added', reason: 'stale' })],
  ],
  ['owed only then, and provided', { [FIRST]: 1 }, {}, [moved(FIRST, { change: 'removed' })]],
  ['owed only then, and missing', { [FIRST]: 'missing' }, {}, [moved(FIRST, { change: 'removed' })]],
];

describe('what moved between two cut-offs', () => {
  test.each(CASES)('%s', (_name, before, after, expected) => {
    expect(compareProvision([rates(COMMERCE, before)], [rates(COMMERCE, after)])).toEqual(expected);
  });

  test('departments that count come first, what was lost before what was gained', () => {
    const before = [
      rates(TAX, { [THIRD]: 1 }, false),
      rates(COMMERCE, { [FIRST]: 'missing', [SECOND]: 2, [THIRD]: 3 }),
    ];
    const after = [
      rates(TAX, { [THIRD]: 'missing' }, false),
      rates(COMMERCE, { [FIRST]: 4, [SECOND]: 'missing', [THIRD]: 'missing' }),
    ];
    const order = compareProvision(before, after).map(({ department, resource }) => [department, resource]);
    expect(order).toEqual([
      [COMMERCE, SECOND],
      [COMMERCE, THIRD],
      [COMMERCE, FIRST],
      [TAX, THIRD],
    ]);
  });

  test('a merger alone moves nothing; what the successor gained or lost is its own', () => {
    const before = [rates(COMMERCE, { [FIRST]: 1, [SECOND]: 2 }), rates(POLICE, { [THIRD]: 'missing' })];
    const after = [rates(MARKET, { [FIRST]: 1, [SECOND]: 'missing', [THIRD]: 7 })];
    expect(compareProvision(before, after)).toMatchObject([
      { resource: SECOND, department: MARKET, change: 'lost', reason: 'stale' },
      { resource: THIRD, department: MARKET, change: 'gained', deliveryIndex: 7 },
    ]);
  });

  test('one resource owed by two departments moves for each of them', () => {
    const before = [rates(COMMERCE, { [FIRST]: 1 }), rates(POLICE, { [FIRST]: 2 })];
    const after = [rates(COMMERCE, { [FIRST]: 1 }), rates(POLICE, { [FIRST]: 'missing' })];
    expect(compareProvision(before, after)).toMatchObject([{ department: POLICE, change: 'lost' }]);
  });
});

const standings = fc.dictionary(
  fc.constantFrom(FIRST, SECOND, THIRD, '204001/000001', '204001/000002').map(String),
  fc.constantFrom('missing' as const, 1, 2),
);
const cities = fc
  .record({ [COMMERCE]: standings, [POLICE]: standings })
  .map((city) =>
    Object.entries(city).map(([code, entries]) => rates(code, entries ?? {}, code === COMMERCE)),
  );

const count = (city: ReturnType<typeof rates>[], of: (rate: ReturnType<typeof rates>) => number) =>
  city.reduce((sum, rate) => sum + of(rate), 0);

describe('for any two cut-offs', () => {
  test('nothing moves against itself', () => {
    fc.assert(
      fc.property(cities, (city) => {
        expect(compareProvision(city, city)).toEqual([]);
      }),
    );
  });

  test('what moved accounts for the whole difference of D, and of N but for what came and went', () => {
    fc.assert(
      fc.property(cities, cities, (before, after) => {
        const found = compareProvision(before, after);
        const of = (change: string) => found.filter((entry) => entry.change === change);
        const d = (city: typeof before) => count(city, (r) => r.provided.length + r.missing.length);
        expect(d(after) - d(before)).toBe(of('added').length - of('removed').length);

        const n = (city: typeof before) => count(city, (r) => r.provided.length);
        const came = of('added').filter(({ deliveryIndex }) => deliveryIndex !== null).length;
        const rest = n(before) + of('gained').length - of('lost').length + came - n(after);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(rest).toBeLessThanOrEqual(of('removed').length);
      }),
    );
  });

  test('backwards, what was gained is lost and what was added is removed', () => {
    const swap = { gained: 'lost', lost: 'gained', added: 'removed', removed: 'added' } as const;
    const key = ({ resource }: { resource: string }, change: string) => `${resource} ${change}`;
    fc.assert(
      fc.property(cities, cities, (before, after) => {
        const forth = compareProvision(before, after).map((entry) => key(entry, entry.change));
        const back = compareProvision(after, before).map((entry) => key(entry, swap[entry.change]));
        expect(back.sort()).toEqual(forth.sort());
      }),
    );
  });

  test('a reason is given exactly for what is owed and missing now, a delivery for what is provided now', () => {
    fc.assert(
      fc.property(cities, cities, (before, after) => {
        for (const { change, reason, deliveryIndex } of compareProvision(before, after)) {
          if (change === 'removed') expect([reason, deliveryIndex]).toEqual([null, null]);
          else expect(reason === null).toBe(deliveryIndex !== null);
          if (change === 'lost') expect(reason).not.toBeNull();
          if (change === 'gained') expect(deliveryIndex).not.toBeNull();
        }
      }),
    );
  });
});
