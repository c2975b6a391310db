import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryParts } from './check-entry.ts';
import { buildEntry, findEntry, MAX_ENTRY_BYTES, parseEntry } from './entry.ts';
import { MAX_ENTRY_LINKS } from './entry-types.ts';
import { toJcs } from './jcs.ts';

const hashText = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((b) => Buffer.from(b).toString('base64url'));
const tag = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((b) => Buffer.from(b).toString('base64url'));
const count = fc.maxSafeNat();
const h = Buffer.alloc(32, 1).toString('base64url');
const k = Buffer.alloc(16, 1).toString('base64url');
const link = { k, n: 1, p: h };

const links = (min: number, max: number) =>
  fc.uniqueArray(fc.record({ k: tag, n: fc.integer({ min: 1 }), p: hashText }), {
    minLength: min,
    maxLength: max,
    selector: (value) => value.k,
  });
const parts = (
  t: string,
  c: 'commits' | null,
  d: [number, number],
  more: Record<string, fc.Arbitrary<unknown>>,
) =>
  fc.record({
    t: fc.constant(t),
    at: count,
    c: c === null ? fc.constant(null) : hashText,
    d: links(...d),
    more: fc.record(more),
  });

const allTypes: Record<string, fc.Arbitrary<EntryParts>> = Object.fromEntries(
  [
    parts('log.opened', null, [0, 0], { origin: fc.constant('log.shuqiao.example/exchange-2026') }),
    parts('request.accepted', 'commits', [1, 2], {}),
    parts('response', 'commits', [1, 2], {
      o: fc.constantFrom('ok', 'no_data', 'partial', 'refused', 'error'),
      r: count,
    }),
    parts('request.refused', 'commits', [1, 1], { o: fc.constant('refused') }),
    parts('verification', 'commits', [1, 1], { o: fc.constantFrom('valid', 'invalid', 'indeterminate') }),
    parts('grant.changed', 'commits', [0, 8], {}),
    parts('key.changed', 'commits', [0, 8], {}),
    parts('policy.changed', 'commits', [0, 8], {}),
    parts('catalogue.published', 'commits', [0, 8], {}),
    parts('privileged.viewed', 'commits', [0, 8], {}),
    parts('directory.published', null, [0, 0], { n: count, h: hashText }),
    parts('exchange.lost', null, [1, 2], { o: fc.constant('lost'), r: count }),
    parts('refused.summary', null, [0, 0], {
      from: count,
      to: count,
      n: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,15}$/), count, {
        maxKeys: 10,
        noNullPrototype: true,
      }),
    }),
    parts('anchor.stamped', null, [0, 0], { size: count, h: hashText }),
    parts('evidence.erased', 'commits', [0, 8], { from: count, to: count }),
  ].map((arbitrary) => [fc.sample(arbitrary, 1)[0]?.t ?? '', arbitrary]),
);

const response = (): EntryParts => ({ t: 'response', at: 1, c: h, d: [link], more: { o: 'ok', r: 0 } });

test.each(Object.entries(allTypes))(
  'EVL-R1: every %s entry is the RFC 8785 text of itself',
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (entry) => {
        const text = buildEntry(entry);
        const { more, ...rest } = entry;
        expect(text).toBe(toJcs({ v: 1, ...rest, ...more }));
        expect(parseEntry(text)).toEqual({ v: 1, ...rest, ...more });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_ENTRY_BYTES);
      }),
    );
  },
);

test('EVL-R1: the largest entry with all links that are allowed stays within 1,024 bytes', () => {
  const last = Number.MAX_SAFE_INTEGER;
  const d = Array.from({ length: MAX_ENTRY_LINKS }, (_, i) => ({
    k: Buffer.alloc(16, i).toString('base64url'),
    n: last,
    p: h,
  }));
  const text = buildEntry({ t: 'evidence.erased', at: last, c: h, d, more: { from: last, to: last } });

  expect(text.length).toBeLessThanOrEqual(MAX_ENTRY_BYTES);
});

test('EVL-R1: 1,024 bytes are an entry, 1,025 bytes are refused', () => {
  const codes = Array.from({ length: 14 }, (_, i) => [`${'c'.repeat(58)}${i + 10}`, 1]);
  const summary = (padding: number): EntryParts => {
    const n = { ...Object.fromEntries(codes), ['a'.repeat(padding)]: 1 };
    return { t: 'refused.summary', at: 1, c: null, d: [], more: { from: 1, to: 1, n } };
  };
  const exact = 1 + MAX_ENTRY_BYTES - buildEntry(summary(1)).length;
  const full = buildEntry(summary(exact));
  const tooLarge = expect.objectContaining({ code: 'entry_too_large' });

  expect(full).toHaveLength(MAX_ENTRY_BYTES);
  expect(parseEntry(full).t).toBe('refused.summary');
  expect(() => buildEntry(summary(exact + 1))).toThrow(tooLarge);
  expect(() => parseEntry(full.replace('"a', '"aa'))).toThrow(tooLarge);
});

const text = buildEntry(response());

test.each([
  ['white space', text.replace(',', ', '), 'entry_not_canonical'],
  [
    'another order of members',
    text.replace('"t":"response","v":1', '"v":1,"t":"response"'),
    'entry_not_canonical',
  ],
  ['a repeated member', text.replace('{"at":1', '{"at":1,"at":1'), 'entry_not_canonical'],
  ['an escaped spelling', text.replace('"ok"', '"\\u006fk"'), 'entry_not_canonical'],
  ['an integer written as float', text.replace('"r":0', '"r":0.0'), 'entry_not_canonical'],
  ['a float', text.replace('"r":0', '"r":0.5'), 'entry_member'],
  ['a negative integer', text.replace('"r":0', '"r":-1'), 'entry_member'],
  ['an integer beyond 2^53', text.replace('"r":0', '"r":9007199254740993'), 'entry_member'],
  ['an unknown member', text.replace('"r":0', '"r":0,"s":0'), 'entry_member'],
  ['a missing member', text.replace('"r":0,', ''), 'entry_member'],
  ['another outcome word', text.replace('"ok"', '"fine"'), 'entry_member'],
  ['another version', text.replace('"v":1', '"v":2'), 'entry_member'],
  ['an unknown type', text.replace('"response"', '"answer"'), 'entry_type_unknown'],
  ['a type named like an object method', text.replace('"response"', '"constructor"'), 'entry_type_unknown'],
  ['no commitment', text.replace(`"c":"${h}"`, '"c":null'), 'entry_commitment'],
  [
    'a commitment with stray bits',
    text.replace(`"c":"${h}"`, `"c":"${h.slice(0, -1)}F"`),
    'entry_commitment',
  ],
  ['links that are no list', text.replace(/"d":\[.*\]/, '"d":{}'), 'entry_links'],
  ['no link', text.replace(/"d":\[.*\]/, '"d":[]'), 'entry_links'],
  ['counter 0', text.replace('"n":1', '"n":0'), 'entry_links'],
  ['a member too many in a link', text.replace('"n":1', '"m":1,"n":1'), 'entry_links'],
  ['a short tag', text.replace(`"k":"${k}`, `"k":"${k.slice(1)}`), 'entry_links'],
  ['nothing after the object', `${text}\n`, 'entry_not_canonical'],
  ['a list', '[]', 'entry_malformed'],
  ['no JSON', '{"at"', 'entry_malformed'],
  ['an empty text', '', 'entry_malformed'],
])('EVL-R1: an entry with %s is refused', (_, altered, code) => {
  expect(altered).not.toBe(text);
  expect(() => parseEntry(altered)).toThrow(expect.objectContaining({ code }));
  expect(findEntry(altered)).toBeUndefined();
});

test('EVL-R50: one department has one link in an entry', () => {
  expect(() => buildEntry({ ...response(), d: [link, { ...link, n: 2 }] })).toThrow(
    expect.objectContaining({ code: 'entry_links' }),
  );
});

test('EVL-R4: no type has a member that takes free text', () => {
  const free = '市税务局 / 102001/000001';

  for (const [t, arbitrary] of Object.entries(allTypes)) {
    const [entry] = fc.sample(arbitrary, 1);
    for (const name of Object.keys(entry?.more ?? {})) {
      const more = { ...entry?.more, [name]: free };
      expect(() => buildEntry({ ...response(), ...entry, t, more })).toThrow(
        expect.objectContaining({ code: 'entry_member' }),
      );
    }
  }
});

test('a predecessor log is named by root and size, nothing else', () => {
  const opened = (prev: unknown): EntryParts => ({
    t: 'log.opened',
    at: 0,
    c: null,
    d: [],
    more: { origin: 'log.example/2', prev },
  });

  expect(parseEntry(buildEntry(opened({ root: h, size: 7 })))).toMatchObject({ prev: { root: h, size: 7 } });
  expect(() => buildEntry(opened({ root: h, size: 7, note: 'x' }))).toThrow();
  expect(() => buildEntry(opened({ root: h }))).toThrow();
});
