import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sqxPaths } from '../testing/sqx-cases.ts';
import { checkTarget } from './check-target.ts';

describe('SQX-R03: the raw request target is refused unless it has exactly one reading', () => {
  test.each(sqxPaths.exchange_targets.cases)('$raw is $expect.shape', ({ raw, expect: { shape } }) => {
    expect(checkTarget(raw)).toEqual(
      shape === 'ok' ? undefined : { code: 'path_ambiguous', rule: 'SQX-R03' },
    );
  });

  test.each([
    '',
    '/',
    '*',
    'exchange',
    'http://gw.example/exchange/v1',
    '//gw.example/x',
    '/a\n',
    '/é',
    '/a/..',
  ])('%j is ambiguous', (raw) => {
    expect(checkTarget(raw)?.code).toBe('path_ambiguous');
  });

  test('names that only begin or end with dots are no dot segments', () => {
    for (const raw of ['/.well-known/x', '/a/...', '/a/..b', '/a/b..'])
      expect(checkTarget(raw)).toBeUndefined();
  });

  test('2,048 bytes are accepted and 2,049 refused', () => {
    expect(checkTarget(`/${'a'.repeat(2_047)}`)).toBeUndefined();
    expect(checkTarget(`/${'a'.repeat(2_048)}`)?.code).toBe('path_ambiguous');
  });

  test('whatever passes is read the same by a URL parser', () => {
    const targets = fc.string({
      unit: fc.constantFrom('/', '.', 'a', '%', '2', 'e', '\\', '?', '#', ';', '-'),
    });
    fc.assert(
      fc.property(targets, (tail) => {
        const raw = `/${tail}`;
        if (checkTarget(raw)) return;
        expect(new URL(`https://gw.example${raw}`).pathname).toBe(raw);
      }),
      { numRuns: 2_000 },
    );
  });
});
