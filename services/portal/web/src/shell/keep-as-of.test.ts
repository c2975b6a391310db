import { expect, test } from 'vitest';
import { keepAsOf } from './keep-as-of.ts';

test('who looks at a past date stays on it from page to page', () => {
  expect(keepAsOf('/compare', '?asOf=2026-10-01&sort=rate')).toBe('/compare?asOf=2026-10-01');
  expect(keepAsOf('/departments/X?tab=missing', 'asOf=2026-10-01')).toBe(
    '/departments/X?tab=missing&asOf=2026-10-01',
  );
});

test('a link that names a date keeps its own', () => {
  expect(keepAsOf('/?asOf=2026-01-01', '?asOf=2026-10-01')).toBe('/?asOf=2026-01-01');
});

test('pages that know no past date carry it along', () => {
  expect(keepAsOf('/problems', '?asOf=2026-10-01')).toBe('/problems?asOf=2026-10-01');
  expect(keepAsOf('/api#submitApplication', '?asOf=2026-10-01')).toBe(
    '/api?asOf=2026-10-01#submitApplication',
  );
});

test('without a date, and on the way to sign in, a link stays as it is', () => {
  expect([keepAsOf('/compare', '?lang=en'), keepAsOf('/sign-in?to=%2F', '?asOf=2026-10-01')]).toEqual([
    '/compare',
    '/sign-in?to=%2F',
  ]);
});
