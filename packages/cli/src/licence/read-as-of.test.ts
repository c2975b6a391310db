import { expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readAsOf } from './read-as-of.ts';

const nowMs = Date.parse('2026-11-24T10:00:00+08:00');
const read = (text: string) => new Date(readAsOf(text, nowMs)).toISOString();

test('a day is asked about at its end in China, today now, an instant as it stands', () => {
  expect(read('2026-11-23')).toBe('2026-11-23T15:59:59.999Z');
  expect(read('2026-11-24')).toBe('2026-11-24T02:00:00.000Z');
  expect(read('2026-11-24T09:59:59+08:00')).toBe('2026-11-24T01:59:59.000Z');
});

test.each(['2026-11-25', '2026-11-24T10:00:01+08:00', '2026-02-30', 'yesterday', ''])(
  'what has not come, or is no day, is refused: %s',
  (text) => {
    expect(() => read(text)).toThrow(UsageError);
  },
);
