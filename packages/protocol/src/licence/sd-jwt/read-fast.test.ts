import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDisclosureText, toSegment } from '../../testing/licence-draft.ts';
import { nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { readJsonSegment } from './read-json-segment.ts';
import { readPresentation } from './read-presentation.ts';

const { fastTexts } = nodeLicenceCrypto;
if (!fastTexts) throw new Error('node:crypto has fast texts');

/** Bytes as bytes, whatever their class. */
function toPlain(read: ReturnType<typeof readPresentation>): unknown {
  return JSON.parse(
    JSON.stringify(read, (_, value) => (value?.type === 'Buffer' ? value.data : toList(value))),
  );
}

function toList(value: unknown): unknown {
  return value instanceof Uint8Array ? [...value] : value;
}

function expectSame(text: string): void {
  expect(toPlain(readPresentation(text, fastTexts))).toEqual(toPlain(readPresentation(text)));
}

const jwt = `${toSegment('{"alg":"ES256"}')}.${toSegment('{"iss":"x"}')}.AAAA`;
const disclosures = [toDisclosureText('s1', 'ZZBH', '证'), toDisclosureText('s2', ['x'])];
const whole = `${jwt}~${disclosures.join('~')}~${jwt}`;

describe('V0: a presentation is read the same with and without fast texts', () => {
  test('as it was made', () => {
    expectSame(whole);
    expect(readPresentation(whole, fastTexts)).toHaveProperty('keyBinding');
  });

  test('with any one character changed, removed or added', () => {
    const character = fc.constantFrom(...'AQgw9-_=+/ .~\n\0é');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(1), fc.option(character), (at, cut, added) => {
        expectSame(whole.slice(0, at) + (added ?? '') + whole.slice(at + cut));
      }),
      { numRuns: 3_000 },
    );
  });

  test('whatever JSON a disclosure holds', () => {
    const json = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }).map((texts) => JSON.stringify(texts)),
      fc.string({ unit: fc.constantFrom(...'[]{}",:\\ua1'), maxLength: 12 }).map((tail) => `["${tail}`),
    );
    fc.assert(
      fc.property(json, (text) => expectSame(`${jwt}~${toSegment(text)}~`)),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['half of a character', '["s","a","\\ud800"]', 'json'],
    ['a repeated member', '["s","a",{"b":"","b":""}]', 'duplicate'],
    ['a reserved member', '["s",{"constructor":""}]', 'duplicate'],
    ['a reserved name', '["s","prototype","x"]', 'duplicate'],
    ['what is no JSON', '["s","a","b"', 'json'],
    ['two values', '["s"]["s"]', 'json'],
  ])('%s in a disclosure is refused', (_name, json, reason) => {
    expect(readPresentation(`${jwt}~${toSegment(json)}~`, fastTexts)).toEqual({ code: 'malformed', reason });
  });
});

describe('a header that was read before', () => {
  test('is read the same again, and nobody can change it', () => {
    const first = readPresentation(`${jwt}~`);
    const again = readPresentation(`${jwt}~`);
    if ('code' in first || 'code' in again) throw new Error('malformed');
    expect(again.issuerJwt.header).toEqual(first.issuerJwt.header);
    expect(Object.isFrozen(again.issuerJwt.header)).toBe(true);
  });

  test('is refused again where it was refused', () => {
    const bad = `${toSegment('{"alg":1,"alg":2}')}.${toSegment('{}')}.AAAA~`;
    for (let i = 0; i < 2; i++) {
      expect(readPresentation(bad)).toEqual({ code: 'malformed', reason: 'duplicate' });
    }
  });

  test('more headers than are remembered are read all the same', () => {
    for (let i = 0; i < 600; i++) {
      const text = `${toSegment(`{"kid":"${i % 300}"}`)}.${toSegment('{}')}.AAAA~`;
      expect(readPresentation(text)).toHaveProperty('issuerJwt.header', { kid: String(i % 300) });
    }
  });
});

test('a flat list of texts is read as the strict reader reads it', () => {
  expect(readJsonSegment(toSegment('["s","KZ","证"]'))).toEqual({ value: ['s', 'KZ', '证'] });
  expect(readJsonSegment(toSegment('["\\u0073"]'))).toEqual({ value: ['s'] });
  expect(readJsonSegment(toSegment(`["${'a'.repeat(3_000)}"]`))).toHaveProperty('value.0.length', 3_000);
});
