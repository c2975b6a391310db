import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlarmThresholds, findAlarms, type LookUp } from './find-alarms.ts';

const thresholds: AlarmThresholds = {
  windowMs: 1000,
  holdersPerOfficerAndMatter: 3,
  holdersPerCase: 2,
  officersPerHolder: 2,
  lookUpsPerOfficer: 5,
};

const lookUp = (over: Partial<LookUp>): LookUp => ({
  officer: 'o1',
  matter: 'm1',
  caseId: null,
  holder: 'h1',
  atMs: 0,
  ...over,
});

function series(count: number, over: (n: number) => Partial<LookUp>): LookUp[] {
  return Array.from({ length: count }, (_, n) => lookUp(over(n)));
}

test('ordinary work raises no alarm', () => {
  const day = series(5, (n) => ({ holder: `h${n % 3}`, atMs: n * 10 }));
  expect(findAlarms(day, thresholds)).toEqual([]);
  expect(findAlarms([], thresholds)).toEqual([]);
});

describe('an alarm is raised for', () => {
  test('one officer who looks at many holders under one matter', () => {
    expect(
      findAlarms(
        series(4, (n) => ({ holder: `h${n}`, atMs: n * 100 })),
        thresholds,
      ),
    ).toEqual([
      {
        kind: 'officer_matter_many_holders',
        officer: 'o1',
        matter: 'm1',
        caseId: null,
        holder: null,
        count: 4,
        fromMs: 0,
        toMs: 300,
      },
    ]);
  });

  test('one case used for many holders, however long it lasts', () => {
    const slow = series(3, (n) => ({ caseId: 'bj1', holder: `h${n}`, officer: `o${n}`, atMs: n * 100_000 }));
    expect(findAlarms(slow, thresholds)).toMatchObject([
      { kind: 'case_many_holders', caseId: 'bj1', count: 3 },
    ]);
  });

  test('one holder looked at by many officers', () => {
    const many = series(3, (n) => ({ officer: `o${n}`, matter: `m${n}`, atMs: n }));
    expect(findAlarms(many, thresholds)).toMatchObject([
      { kind: 'holder_many_officers', holder: 'h1', count: 3 },
    ]);
  });

  test('an officer beyond the quota, though it is always the same holder', () => {
    const often = series(6, (n) => ({ atMs: n }));
    expect(findAlarms(often, thresholds)).toMatchObject([{ kind: 'officer_quota', officer: 'o1', count: 6 }]);
  });
});

test('look-ups are counted together only within a window', () => {
  const spread = series(4, (n) => ({ holder: `h${n}`, atMs: n * 334 }));
  expect(findAlarms(spread, thresholds)).toEqual([]);
  const edge = series(4, (n) => ({ holder: `h${n}`, atMs: [0, 300, 600, 1000][n] ?? 0 }));
  expect(findAlarms(edge, thresholds)).toEqual([]);
  const tight = series(4, (n) => ({ holder: `h${n}`, atMs: n * 333 }));
  expect(findAlarms(tight, thresholds)).toHaveLength(1);
});

test('names cannot be joined into those of another group', () => {
  const apart = [
    ...series(2, (n) => ({ officer: 'a","b', matter: 'c', holder: `h${n}` })),
    ...series(2, (n) => ({ officer: 'a', matter: 'b","c', holder: `h${n + 2}` })),
  ];
  expect(findAlarms(apart, thresholds)).toEqual([]);
});

test('an alarm is raised exactly when some window holds too many, in whatever order look-ups are told', () => {
  const one = fc.record({
    officer: fc.constantFrom('o1', 'o2', 'o3'),
    matter: fc.constantFrom('m1', 'm2'),
    caseId: fc.constantFrom('c1', 'c2', null),
    holder: fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5'),
    atMs: fc.integer({ min: 0, max: 3000 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), (lookUps) => {
      const alarms = findAlarms(lookUps, thresholds);
      const fullest = (of: LookUp[], count: (inside: LookUp[]) => number) =>
        Math.max(0, ...of.map(({ atMs }) => count(of.filter((l) => l.atMs <= atMs && l.atMs > atMs - 1000))));
      for (const officer of ['o1', 'o2', 'o3']) {
        const most = fullest(
          lookUps.filter((l) => l.officer === officer),
          (inside) => inside.length,
        );
        const alarm = alarms.find((each) => each.kind === 'officer_quota' && each.officer === officer);
        expect(alarm?.count).toBe(most > 5 ? most : undefined);
        const same = lookUps.filter((l) => l.officer === officer && l.matter === 'm1');
        const holders = fullest(same, (inside) => new Set(inside.map((l) => l.holder)).size);
        const found = alarms.find(
          (each) =>
            each.kind === 'officer_matter_many_holders' && each.officer === officer && each.matter === 'm1',
        );
        expect(found?.count).toBe(holders > 3 ? holders : undefined);
      }
      const key = (list: typeof alarms) =>
        list.map((alarm) => JSON.stringify({ ...alarm, fromMs: 0, toMs: 0 })).toSorted();
      expect(key(findAlarms(lookUps.toReversed(), thresholds))).toEqual(key(alarms));
    }),
  );
});
