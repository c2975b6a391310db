import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { expect, test } from 'vitest';
import { groupDepartments } from './group-departments.ts';

function department(name: string, n: number, d: number, more: Partial<OverviewDepartment> = {}) {
  return {
    code: name,
    name,
    kind: 'department',
    inRate: true,
    n,
    d,
    rate: d === 0 ? null : n / d,
    itemsN: n,
    itemsD: d,
    toTarget: Math.max(0, Math.ceil((9 * d) / 10) - n),
    weekAgo: null,
    ...more,
  } satisfies OverviewDepartment;
}

const names = (departments: readonly OverviewDepartment[]) => departments.map(({ name }) => name);

test('below the target the one that lifts the city most is first', () => {
  const groups = groupDepartments([
    department('甲', 8, 10),
    department('乙', 20, 40),
    department('丙', 3, 10),
  ]);
  expect(names(groups.below)).toEqual(['乙', '丙', '甲']);
});

test('of equal need the one that lacks more is first', () => {
  const groups = groupDepartments([department('甲', 8, 10), department('乙', 26, 30)]);
  expect(names(groups.below)).toEqual(['乙', '甲']);
});

test('exactly at the target is reached', () => {
  expect(names(groupDepartments([department('甲', 9, 10)]).reached)).toEqual(['甲']);
});

test('who owes nothing is neither below nor above', () => {
  const groups = groupDepartments([department('甲', 0, 0)]);
  expect(groups).toMatchObject({ below: [], reached: [], noneOwed: [{ name: '甲' }] });
});

test('who does not count in the city is apart, whatever the rate', () => {
  const groups = groupDepartments([
    department('党', 0, 5, { inRate: false, kind: 'party' }),
    department('水', 0, 0, { inRate: false, kind: 'utility' }),
  ]);
  expect(names(groups.apart)).toEqual(['党', '水']);
  expect(names(groups.below)).toEqual([]);
});
