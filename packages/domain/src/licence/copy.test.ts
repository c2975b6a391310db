import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCopy } from './check-copy.ts';
import { parseLicenceTimeMs, toLicenceTime } from './copy-time.ts';
import { type CopyOrder, makeCopyClaims } from './make-copy.ts';

const MADE_MS = Date.parse('2020-05-06T10:30:00.750+08:00');
const DAY_MS = 86_400_000;
const running = { matter: '371000-sp-01', department: '11371000MBT000265G', caseId: 'bj1' };

function order(over: Partial<CopyOrder> = {}): CopyOrder {
  return {
    matter: { code: '371000-sp-01', name: '食品经营许可变更' },
    audience: '11371000MBT000265G',
    caseId: 'bj1',
    maker: '市政务服务中心管理办',
    madeAtMs: MADE_MS,
    days: 7,
    ...over,
  };
}

const original = { vct: 'urn:shuqiao:vct:11100000MB0143028R001:1', ZZYXQJZRQ: '2020-06-01' };

function makeCopy(
  over: Partial<CopyOrder> = {},
  from: Record<string, unknown> = original,
): Record<string, unknown> {
  const claims = makeCopyClaims(from, order(over));
  if (typeof claims === 'string') throw new Error(claims);
  return { ...from, ...claims };
}

test('a copy says when, by whom, for which matter, until when, for which department and case (LIC-C1, LIC-C2, LIC-C3)', () => {
  expect(makeCopyClaims(original, order())).toEqual({
    vct: 'urn:shuqiao:vct:11100000MB0143028R001:1:copy',
    exp: Date.parse('2020-05-13T10:30:00+08:00') / 1000,
    JZJZZSJ: '2020-05-06 10:30:00',
    JZJZZZ: '市政务服务中心管理办',
    JZJZZSY: '371000-sp-01 食品经营许可变更',
    JZJYXQJZSJ: '2020-05-13 10:30:00',
    sq_copy: { aud: '11371000MBT000265G', case_id: 'bj1' },
  });
});

test('a copy made is good in its own case from now until its end, whatever the days (LIC-C4)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 40 * DAY_MS }),
      (days, laterMs) => {
        const copy = makeCopy({ days });
        const endMs = Math.min(
          Date.parse('2020-06-02T00:00:00+08:00'),
          Math.floor(MADE_MS / 1000) * 1000 + days * DAY_MS,
        );
        const fault = checkCopy(copy, running, MADE_MS + laterMs);
        expect(fault).toBe(MADE_MS + laterMs < endMs ? undefined : 'expired');
      },
    ),
  );
});

test.each([0, -1, 30.1, Number.NaN])('a copy for %d days is not made (LIC-C4)', (days) => {
  expect(makeCopyClaims(original, order({ days }))).toBe('copy_too_long');
});

test('no copy outlives its licence, and of one that has ended none is made (LIC-C4)', () => {
  expect(makeCopy({ days: 30 }).JZJYXQJZSJ).toBe('2020-06-02 00:00:00');
  expect(makeCopyClaims({ ...original, ZZYXQJZRQ: '2020-05-05' }, order())).toBe('expired');
  const endless = makeCopy({ days: 30 }, { vct: original.vct });
  expect(checkCopy(endless, running, MADE_MS + 29 * DAY_MS)).toBeUndefined();
});

test('there is no copy of a copy (LIC-C5)', () => {
  expect(makeCopyClaims(makeCopy(), order())).toBe('copy_of_copy');
  expect(makeCopyClaims({ ...original, sq_copy: {} }, order())).toBe('copy_of_copy');
  expect(makeCopyClaims({}, order())).toBe('claim_missing');
  const twice = { ...makeCopy(), vct: `${original.vct}:copy:copy` };
  expect(checkCopy(twice, running, MADE_MS)).toBe('copy_of_copy');
});

describe('a copy is useless', () => {
  test.each([
    ['copy_purpose_mismatch', { ...running, matter: '371000-sp-02' }],
    ['copy_purpose_mismatch', { ...running, matter: '371000-sp-0' }],
    ['copy_audience', { ...running, department: '11371000MBT000062U' }],
    ['copy_case_mismatch', { ...running, caseId: 'bj2' }],
    ['copy_case_mismatch', undefined],
  ] as const)('elsewhere: %s (LIC-C2, LIC-C3, LIC-C8)', (code, elsewhere) => {
    expect(checkCopy(makeCopy(), elsewhere, MADE_MS)).toBe(code);
  });

  test('without any one of its claims, or with one that is no text (LIC-C1)', () => {
    const names = ['vct', 'exp', 'JZJZZSJ', 'JZJZZZ', 'JZJZZSY', 'JZJYXQJZSJ', 'sq_copy'];
    for (const name of names) {
      const { [name]: _, ...rest } = makeCopy();
      expect(checkCopy(rest, running, MADE_MS)).toBe('claim_missing');
      expect(checkCopy({ ...rest, [name]: [] }, running, MADE_MS)).toBe('claim_missing');
    }
    expect(checkCopy({ ...makeCopy(), sq_copy: { aud: 'x' } }, running, MADE_MS)).toBe('claim_missing');
  });

  test.each([
    { exp: 1_600_000_000 },
    { JZJYXQJZSJ: '2020-05-14 10:30:00' },
    { JZJYXQJZSJ: '2020-05-32 10:30:00' },
    { JZJZZSJ: '2020-04-06 10:30:00' },
    { ZZYXQJZRQ: '2020-05-12' },
  ])('when its times do not fit each other: %j (LIC-C4)', (over) => {
    expect(checkCopy({ ...makeCopy(), ...over }, running, MADE_MS)).toBe('expired');
  });

  test('before it was made', () => {
    expect(checkCopy(makeCopy(), running, MADE_MS - 11_000)).toBe('not_yet_valid');
    expect(checkCopy(makeCopy(), running, MADE_MS - 9000)).toBeUndefined();
  });
});

test('licence times are China time to the second, and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (epochMs) => {
      expect(parseLicenceTimeMs(toLicenceTime(epochMs))).toBe(Math.floor(epochMs / 1000) * 1000);
    }),
  );
  for (const text of [
    '2020-02-30 00:00:00',
    '2020-05-06 24:00:01',
    '2020-05-06T10:30:00',
    '2020-05-06',
    '',
  ]) {
    expect(parseLicenceTimeMs(text)).toBeNaN();
  }
});
