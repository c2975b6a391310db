import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sqxPaths } from '../testing/sqx-cases.ts';
import { decideAccess } from './access-path.ts';

const { acl, cases } = sqxPaths.access_paths;

describe('SQX-R35, SQX-R36, SQX-R37: one decision, on the path decoded once', () => {
  test.each(cases)('$method $raw is $expect.decision', ({ method, raw, expect: { decision, forwarded } }) => {
    const decided = decideAccess(acl, method, raw);
    expect(decided.decision).toBe(decision);
    if (decided.decision === 'allow') expect(decided.forwarded).toBe(forwarded);
  });

  test('nothing that X-Road denies is allowed', () => {
    for (const { method, raw } of cases.filter(({ xroad }) => xroad === 'deny')) {
      expect(decideAccess(acl, method, raw).decision, raw).not.toBe('allow');
    }
  });
});

describe('SQX-R35: a path that two readers could understand differently is refused', () => {
  test.each([
    ['the slash', '/api/a%2fb'],
    ['the hyphen is no special case', '/api/a%2Db', 'allow'],
    ['a dot segment after NFKC, U+2025', '/api/%E2%80%A5/x'],
    ['a dot segment after NFKC, U+FF0E', '/api/%EF%BC%8E%EF%BC%8E'],
    ['a separator after NFKC, U+FF0F', '/api/a%EF%BC%8F..'],
    ['not in NFC', '/api/e%CC%81'],
    ['overlong UTF-8', '/api/%C0%AE%C0%AE'],
    ['an encoded surrogate', '/api/%ED%A0%80'],
    ['a lone percent sign', '/api/100%'],
    ['DEL', '/api/%7F'],
    ['a C1 control character', '/api/%C2%85'],
    ['a raw non-ASCII character', '/api/威海'],
    ['a space', '/api/a b'],
    ['an empty escaped segment', '/api/'],
  ])('%s: %s', (_name, raw, decision = 'ambiguous') => {
    expect(decideAccess(acl, 'GET', raw).decision).toBe(decision);
  });

  test('2,048 bytes are decided and 2,049 are not', () => {
    expect(decideAccess(acl, 'GET', `/api/${'a'.repeat(2_043)}`).decision).toBe('allow');
    expect(decideAccess(acl, 'GET', `/api/${'a'.repeat(2_044)}`).decision).toBe('ambiguous');
  });
});

describe('SQX-R36: deny by default', () => {
  const entries = [
    { method: 'GET', path: '/a/**/z' },
    { method: 'GET', path: '/b/*' },
  ];

  test.each([
    ['/a/b/z', 'allow'],
    ['/a/b/c/z', 'allow'],
    ['/a/z', 'deny'],
    ['/a/z/z/z', 'allow'],
    ['/a/b/z/y', 'deny'],
    ['/b/x', 'allow'],
    ['/b/x/y', 'deny'],
    ['/b', 'deny'],
    ['/B/x', 'deny'],
  ])('%s → %s', (raw, decision) => {
    expect(decideAccess(entries, 'GET', raw).decision).toBe(decision);
  });

  test('an empty list allows nothing', () => {
    expect(decideAccess([], 'GET', '/a')).toEqual({
      decision: 'deny',
      refusal: { code: 'path_not_granted', rule: 'SQX-R36' },
    });
  });

  test('a star in the path is a name, not a pattern', () => {
    expect(decideAccess([{ method: 'GET', path: '/a/b' }], 'GET', '/a/*').decision).toBe('deny');
  });

  test('many double stars do not make it slow', () => {
    const pattern = `/${'**/'.repeat(30)}end`;
    expect(decideAccess([{ method: 'GET', path: pattern }], 'GET', `/${'a/'.repeat(900)}a`).decision).toBe(
      'deny',
    );
  });
});

test('SQX-R37: what is forwarded decodes to the segments the decision was made on, and decides the same', () => {
  const everything = [{ method: 'GET', path: '/**' }];
  const paths = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(paths, (segments) => {
      const decided = decideAccess(everything, 'GET', `/${segments.map(encodeURIComponent).join('/')}`);
      if (decided.decision !== 'allow') return;
      expect(decided.forwarded.slice(1).split('/').map(decodeURIComponent)).toEqual(segments);
      expect(decideAccess(everything, 'GET', decided.forwarded)).toEqual(decided);
    }),
  );
});
