import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStrictObject } from './strict-json.ts';
import { hasDuplicateMember, readStrictJson } from './strict-json-text.ts';

const reserved = /"(?:__proto__|constructor|prototype)"/;
const read = (text: string) => readStrictObject(Buffer.from(text));

describe('SQX-R07: what JSON.parse lets pass is refused', () => {
  test.each([
    ['a repeated name', '{"a":1,"a":2}', 'a'],
    ['a repeated name deep inside', '{"a":[{"b":{"c":1,"c":1}}]}', 'c'],
    ['a repeated name whose first value held members', '{"a":{"x":1,"y":2},"a":3}', 'a'],
    ['names that differ only in escapes', '{"a":1,"\\u0061":2}', 'a'],
    ['a repeated empty name', '{"":1,"":2}', ''],
    ['repeated names with a quote in them', '{"\\"":1,"\\"":2}', '"'],
    ['repeated names that end in a backslash', '{"\\\\":1,"\\\\":2}', '\\'],
    ['__proto__', '{"__proto__":{"a":1}}', '__proto__'],
    ['constructor, escaped', '{"\\u0063onstructor":1}', 'constructor'],
    ['prototype in an array', '{"a":[{"prototype":1}]}', 'prototype'],
    ['a reserved name that hides a repeated one', '{"b":1,"__proto__":1,"__proto__":1}', '__proto__'],
  ])('%s', (_name, text, member) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(read(text)).toEqual({ flaw: { kind: 'duplicate', member } });
    expect(hasDuplicateMember(text)).toBe(true);
  });

  test.each([
    ['a lone high surrogate', '{"a":"\\ud800"}', 'json'],
    ['a lone low surrogate in a name', '{"\\uDC00":1}', 'json'],
    ['surrogates in the wrong order', '{"a":"\\udc00\\ud800"}', 'json'],
    ['seventeen levels', `${'{"a":'.repeat(17)}1${'}'.repeat(17)}`, 'depth'],
    ['seventeen levels of arrays and objects', `{"a":${'['.repeat(16)}${']'.repeat(16)}}`, 'depth'],
    ['an array', '[]', 'json'],
    ['a string', '"a"', 'json'],
    ['null', 'null', 'json'],
  ])('%s', (_name, text, kind) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(read(text)).toEqual({ flaw: { kind } });
  });
});

describe('SQX-R07: what is no JSON object in UTF-8 is refused', () => {
  test.each([
    '',
    ' ',
    '{',
    '{}x',
    '{}{}',
    '{"a":1,}',
    "{'a':1}",
    '{a:1}',
    '{"a":NaN}',
    '{"a":01}',
    '{"a":"\t"}',
    '/**/{}',
  ])('%j', (text) => {
    expect(read(text)).toEqual({ flaw: { kind: 'json' } });
  });

  test.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['a lone continuation byte', [0x7b, 0x80, 0x7d]],
    ['an overlong quote', [0x7b, 0xc0, 0xa2, 0x7d]],
    ['a surrogate in UTF-8', [0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]],
    ['a truncated sequence', [0x7b, 0x7d, 0xe5]],
  ])('%s', (_name, bytes) => {
    expect(readStrictObject(Uint8Array.from(bytes))).toEqual({ flaw: { kind: 'utf8' } });
  });

  test('UTF-16 is refused', () => {
    expect(readStrictObject(Buffer.from('{"a":1}', 'utf16le'))).toHaveProperty('flaw');
  });
});

describe('SQX-R07: what is strict JSON is read', () => {
  test.each([
    '{}',
    ' { "a" : [ 1 , { "b" : null } ] } \r\n\t',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a:":"::","b":":"}',
    '{"a":"\\\\","b":"\\\\\\""}',
    '{"a":"\\\\ud800"}',
    '{"a":"\\ud83d\\ude00","威":"海"}',
    '{"a":{"x":1},"b":{"x":1}}',
    '{"proto":1,"__proto":2,"Constructor":3}',
    '{"a":"__proto__"}',
    '{"0":1,"00":2,"-0":3}',
    `${'{"a":'.repeat(16)}1${'}'.repeat(16)}`,
  ])('%s', (text) => {
    expect(read(text)).toEqual({ object: JSON.parse(text) });
    expect(hasDuplicateMember(text)).toBe(false);
  });
});

test('SQX-R07: every value that JSON.stringify writes is read back, reserved names apart', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(!reserved.test(text));
      expect(readStrictJson(text)).toEqual({ value: JSON.parse(text) });
      expect(hasDuplicateMember(text)).toBe(false);
    }),
  );
});

test('SQX-R07: a member repeated anywhere is found, however its name is spelled', () => {
  const names = fc.string({ minLength: 1, unit: fc.constantFrom('"', '\\', ':', 'a', '{', ',', '海') });
  const around = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(names, around, around, fc.nat(5), fc.boolean(), (name, one, two, levels, escaped) => {
      const spelled = escaped
        ? `"${[...name].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
        : JSON.stringify(name);
      const object = `{${JSON.stringify(name)}:${JSON.stringify(one)},"between":0,${spelled}:${JSON.stringify(two)}}`;
      const text = `${'{"x":['.repeat(levels)}${object}${']}'.repeat(levels)}`;
      fc.pre(!reserved.test(text));
      expect(readStrictJson(text)).toEqual({ flaw: { kind: 'duplicate', member: name } });
      expect(hasDuplicateMember(text)).toBe(true);
    }),
  );
});

test('SQX-R07: the fast count and the exact search agree on any JSON text, repeated names or not', () => {
  const name = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"\\""', '":"', '"\\\\"', '"__proto__"');
  const { text: texts } = fc.letrec((tie) => ({
    text: fc.oneof({ maxDepth: 4 }, fc.constantFrom('1', '"{"', '":\\""'), tie('array'), tie('object')),
    array: fc.array(tie('text'), { maxLength: 3 }).map((items) => `[${items.join(' ,')}]`),
    object: fc
      .array(fc.tuple(name, tie('text')), { maxLength: 3 })
      .map((members) => `{${members.map(([key, value]) => `${key} : ${String(value)}`).join(',')}}`),
  }));
  fc.assert(
    fc.property(texts, (text) => {
      const result = readStrictJson(String(text));
      expect('flaw' in result && result.flaw.kind === 'duplicate').toBe(hasDuplicateMember(String(text)));
    }),
    { numRuns: 2_000 },
  );
});

describe('SQX-R07: no text makes the reader slow or makes it fall over', () => {
  test.each([
    ['brackets', '['.repeat(1_000_000), 'depth'],
    ['quotes', '"'.repeat(999_999), 'json'],
    ['backslashes', `{"${'\\'.repeat(1_000_000)}":1}`, 'duplicate-free'],
    ['escaped quotes', `{"${'\\"'.repeat(500_000)}":1}`, 'duplicate-free'],
    ['one unterminated string', `{"${'a'.repeat(1_000_000)}`, 'json'],
    ['closing brackets', ']'.repeat(1_000_000), 'json'],
  ])('%s', (_name, text, kind) => {
    const result = readStrictJson(text);
    expect('flaw' in result ? result.flaw.kind : 'duplicate-free').toBe(kind);
  });

  test('a hundred thousand members are read', () => {
    const text = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`m${i}`, i])));
    expect(readStrictJson(text)).toHaveProperty('value');
  });
});
