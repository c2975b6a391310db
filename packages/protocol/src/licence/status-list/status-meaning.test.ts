import { expect, test } from 'vitest';
import { statusMeaning } from './status-meaning.ts';

test.each([
  [0, undefined],
  [1, 'revoked'],
  [2, 'suspended'],
  [3, 'transferred'],
] as const)('LIC §3.2: value %i means %s', (value, meaning) => {
  expect(statusMeaning(value)).toBe(meaning);
});

test.each([4, 0x0b, 0x0c, 0x0f, 0x10, 255, -1, 0.5, Number.NaN])(
  'V14: value %d is neither yes nor no',
  (value) => {
    expect(statusMeaning(value)).toBe('status_unknown');
  },
);
