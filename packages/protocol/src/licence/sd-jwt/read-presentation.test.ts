import { describe, expect, test } from 'vitest';
import { toDisclosureText, toSegment } from '../../testing/licence-draft.ts';
import { readPresentation } from './read-presentation.ts';

const jwt = `${toSegment('{"alg":"ES256"}')}.${toSegment('{"iss":"x"}')}.AAAA`;
const first = toDisclosureText('s1', 'ZZBH', '证');
const second = toDisclosureText('s2', ['x']);

function readOf(text: string): object | undefined {
  const read = readPresentation(text);
  return 'code' in read ? undefined : read.issuerJwt;
}

describe('V0, V1: a presentation is split', () => {
  test('into issuer JWT, disclosures in their order, and key binding', () => {
    const text = `${jwt}~${first}~${second}~${jwt}`;
    expect(readPresentation(text)).toEqual({
      plain: false,
      issuerJwt: {
        text: jwt,
        header: { alg: 'ES256' },
        payload: { iss: 'x' },
        signed: new TextEncoder().encode(jwt.slice(0, -5)),
        signature: new Uint8Array(3),
      },
      disclosures: [
        { text: first, salt: 's1', name: 'ZZBH', value: '证' },
        { text: second, salt: 's2', value: ['x'] },
      ],
      keyBinding: expect.objectContaining({ text: jwt }),
      sdHashInput: `${jwt}~${first}~${second}~`,
    });
  });

  test('without key binding there is none', () => {
    const read = readPresentation(`${jwt}~${first}~`);
    expect(read).toMatchObject({ plain: false, sdHashInput: `${jwt}~${first}~` });
    expect(read).not.toHaveProperty('keyBinding');
    expect(readPresentation(`${jwt}~`)).toMatchObject({
      plain: false,
      disclosures: [],
      sdHashInput: `${jwt}~`,
    });
  });

  test('a JWS without a tilde is a plain one', () => {
    expect(readPresentation(jwt)).toMatchObject({ plain: true, disclosures: [], sdHashInput: '' });
  });

  test('what is JSON but no disclosure is left to V7', () => {
    const texts = [
      toDisclosureText('s'),
      toDisclosureText('s', 'n', 1, 2),
      toSegment('7'),
      toDisclosureText(1, 2),
    ];
    const read = readPresentation(`${jwt}~${texts.join('~')}~`);
    expect(read).toHaveProperty(
      'disclosures',
      texts.map((text) => ({ text, misshapen: true })),
    );
  });
});

describe('V0: what is malformed is refused', () => {
  test.each([
    ['', 'segments'],
    ['~', 'segments'],
    ['a.b', 'segments'],
    ['..', 'segments'],
    [`${jwt}.AAAA`, 'segments'],
    [`${jwt}~${first}`, 'segments'],
    [`${jwt}~${first}~${first}`, 'segments'],
    [`${jwt}~~`, 'json'],
    [`${jwt}~${jwt}~`, 'base64url'],
    [`${jwt}=~`, 'base64url'],
    [` ${jwt}`, 'base64url'],
    [`${jwt}\n`, 'base64url'],
    [`${jwt}~${toSegment('["s"')}~`, 'json'],
    [`${toSegment('[]')}.${toSegment('{}')}.AAAA`, 'json'],
    [`${toSegment('{}')}.${toSegment('null')}.AAAA`, 'json'],
    [`${toSegment('{"alg":1,"alg":2}')}.${toSegment('{}')}.AAAA`, 'duplicate'],
    [`${jwt}~${toDisclosureText('s', 'prototype', 1)}~`, 'duplicate'],
    [`${jwt}~${toDisclosureText('s', 'a', { constructor: 1 })}~`, 'duplicate'],
    [`${jwt}~${Buffer.from([0x22, 0xc0, 0xa2, 0x22]).toString('base64url')}~`, 'utf8'],
    [`${jwt}~~${toSegment('{}')}.${toSegment('{}')}`, 'json'],
  ])('%j: %s', (text, reason) => {
    expect(readPresentation(text)).toEqual({ code: 'malformed', reason });
  });

  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test('64 KiB, 200 disclosures and 16 levels are read, one more is not', () => {
    const ofLength = (chars: number) => {
      const head = `${jwt.slice(0, -4)}`;
      return `${head}${'A'.repeat(chars - head.length)}`;
    };
    const whole = [65_536, 65_535, 65_534].find((chars) => 'signature' in (readOf(ofLength(chars)) ?? {}));
    expect(whole).toBeGreaterThan(65_533);
    expect(readPresentation(ofLength(65_537))).toEqual({ code: 'malformed', reason: 'size' });

    const many = (count: number) => `${jwt}~${`${first}~`.repeat(count)}`;
    expect(readPresentation(many(200))).toHaveProperty('disclosures.length', 200);
    expect(readPresentation(`${many(200)}${jwt}`)).toHaveProperty('keyBinding');
    expect(readPresentation(many(201))).toEqual({ code: 'malformed', reason: 'disclosures' });
    expect(readPresentation(`${many(201)}${jwt}`)).toEqual({ code: 'malformed', reason: 'disclosures' });

    const deep = (levels: number) => `${jwt}~${toSegment(`["s","a",${nested(levels)}]`)}~`;
    expect(readPresentation(deep(15))).toHaveProperty('disclosures');
    expect(readPresentation(deep(16))).toEqual({ code: 'malformed', reason: 'depth' });
  });
});

describe('V0: the bounds come before the work', () => {
  const bad = '!';

  test.each([
    ['a token of a megabyte', `${jwt}~${'A'.repeat(1_000_000)}~`, 'size'],
    ['ten thousand disclosures', `${bad}~${'W10~'.repeat(10_000)}`, 'disclosures'],
    ['sixty thousand tildes', `${bad}${'~'.repeat(60_000)}`, 'disclosures'],
    ['sixty thousand dots', '.'.repeat(60_000), 'segments'],
    ['brackets', `${jwt}~${toSegment('['.repeat(48_000))}~`, 'depth'],
    ['braces', `${jwt}~${toSegment('{"a":'.repeat(9_000))}~`, 'depth'],
  ])('%s: nothing is parsed that need not be', (_name, text, reason) => {
    expect(readPresentation(text)).toEqual({ code: 'malformed', reason });
  });
});
