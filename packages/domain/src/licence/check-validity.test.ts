import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber } from '../calendar/legal-date.ts';
import { checkValidity, toExpSeconds } from './check-validity.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);

test('a licence is valid through 24:00 China time of its last day (LIC-P4)', () => {
  const check = (text: string) => checkValidity('2018-08-01', '2023-07-31', at(text));
  expect(check('2023-07-31T23:59:59.999')).toBeUndefined();
  expect(check('2023-08-01T00:00:00')).toBe('expired');
  expect(check('2018-08-01T00:00:00')).toBeUndefined();
  expect(check('2018-07-31T23:59:59.999')).toBe('not_yet_valid');
});

test('a licence without an end never expires', () => {
  expect(checkValidity('2018-08-01', null, at('9999-01-01T00:00:00'))).toBeUndefined();
});

test('what is no date is refused, whatever the clock says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('2019-02-29', '长期', '', '20190201'),
      fc.integer({ min: 0, max: 4e12 }),
      (text, nowMs) => {
        expect(checkValidity(text, null, nowMs)).toBe('not_yet_valid');
        if (nowMs >= at('2018-08-01T00:00:00'))
          expect(checkValidity('2018-08-01', text, nowMs)).toBe('expired');
      },
    ),
  );
  expect(checkValidity('2018-08-01', null, Number.NaN)).toBe('not_yet_valid');
});

test('a token lives at most a year and ends with the last day of its licence (LIC-P3)', () => {
  const iat = at('2020-01-01T00:00:00') / 1000;
  expect(toExpSeconds(iat, null)).toBe(iat + 365 * 86_400);
  expect(toExpSeconds(iat, '2020-01-31')).toBe(at('2020-02-01T00:00:00') / 1000);
  fc.assert(
    fc.property(fc.integer({ min: 18_262, max: 30_000 }), (day) => {
      const to = fromDayNumber(day);
      const lastMs = toExpSeconds(iat, to) * 1000 - 1;
      expect(checkValidity('2018-01-01', to, lastMs)).toBeUndefined();
      expect(lastMs / 1000 - iat).toBeLessThan(366 * 86_400);
    }),
  );
});
