import { readDepartments, readScenario } from '@shuqiao/seeds/read-seeds';
import { expect } from 'vitest';
import type { DemoRun } from './run-demo.ts';

/** The main job of the issue, whatever runs it: every step as it should, uneven rates, a log that verifies. */
export function expectMainJob({ code, document }: DemoRun): void {
  expect(document.steps.filter(({ ok }) => !ok)).toEqual([]);
  expect(document.ok).toBe(true);
  expect(code).toBe(0);

  const { city, departments } = document.rates;
  expect(departments).toHaveLength(readDepartments().length);
  expect(city.n).toBeLessThan(city.d);
  expect(city.rate).toBeCloseTo(city.n / city.d, 10);
  const counted = departments.filter(({ rate }) => rate !== null);
  expect(counted.some(({ rate }) => rate !== null && rate >= 0.9)).toBe(true);
  expect(counted.some(({ rate }) => rate !== null && rate < 0.9)).toBe(true);
  expect(departments.some(({ rate }) => rate === null)).toBe(true);
  const notProvided = readScenario().supplies.filter(({ state }) => state !== 'provided');
  const missing = new Set(departments.flatMap((each) => each.missing.map(({ resource }) => resource)));
  for (const { resource } of notProvided) expect(missing).toContain(resource);

  expect(document.evidence.verified).toBe(true);
  expect(document.evidence.size).toBeGreaterThan(0);
}
