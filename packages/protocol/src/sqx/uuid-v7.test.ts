import { expect, test } from 'vitest';
import { jtiForm } from './claim-forms.ts';
import { createUuidV7Source } from './uuid-v7.ts';

const nowMs = 1_790_000_000_123;

test('SQX-R30: a UUID carries time, version and variant where RFC 9562 wants them', () => {
  const next = createUuidV7Source({ nowMs: () => nowMs, fillRandom: (bytes) => bytes.fill(0xff) });
  expect(next()).toBe(
    `${nowMs
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-77ff-bfff-ffffffffffff`,
  );
});

test('SQX-R30: with a clock that stands or steps back the UUIDs still rise, all valid, none twice', () => {
  let clockMs = nowMs;
  const next = createUuidV7Source({ nowMs: () => clockMs });
  const uuids: string[] = [];
  for (let i = 0; i < 20_000; i++) {
    if (i % 5_000 === 4_999) clockMs -= 60_000;
    uuids.push(next());
  }
  expect(uuids.every(jtiForm.test)).toBe(true);
  expect(uuids).toEqual([...uuids].sort());
  expect(new Set(uuids).size).toBe(uuids.length);
});

test('two sources in the same millisecond do not meet', () => {
  const sources = Array.from({ length: 200 }, () => createUuidV7Source({ nowMs: () => nowMs }));
  expect(new Set(sources.map((next) => next())).size).toBe(200);
});
