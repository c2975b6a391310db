import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issuedList, packStatuses } from './pack-statuses.ts';
import { countEntries, getStatus, isStatusBits, type StatusBits, setStatus } from './status-bits.ts';

const anyBits = fc.constantFrom<StatusBits>(1, 2, 4, 8);
const anyList = anyBits.chain((bits) =>
  fc
    .array(fc.nat({ max: 2 ** bits - 1 }), { minLength: 1, maxLength: 200 })
    .map((values) => ({ bits, values })),
);

test('LIC-S8: the first entry stands in the least significant bits', () => {
  expect([...packStatuses([1, 0, 0, 0, 0, 0, 0, 0, 1], 1)]).toEqual([1, 1]);
  expect([...packStatuses([3, 0, 2, 1], 2)]).toEqual([0b01_10_00_11]);
  expect([...packStatuses([0xa, 0x5], 4)]).toEqual([0x5a]);
  expect([...packStatuses([7, 255], 8)]).toEqual([7, 255]);
});

test('LIC-S8: every value that was set is read back, whatever the size of an entry', () => {
  fc.assert(
    fc.property(anyList, ({ bits, values }) => {
      const bytes = packStatuses(values, bits);
      expect(values.map((_, index) => getStatus(bytes, bits, index))).toEqual(values);
    }),
  );
});

test('setting one entry changes no other, and setting it again leaves nothing of the old value', () => {
  fc.assert(
    fc.property(anyList, fc.nat(), fc.nat(), ({ bits, values }, at, to) => {
      const index = at % values.length;
      const value = to % 2 ** bits;
      const bytes = packStatuses(values, bits);
      setStatus(bytes, bits, index, value);
      expect(values.map((_, other) => getStatus(bytes, bits, other))).toEqual(values.with(index, value));
    }),
  );
});

test.each([8, 9, 2 ** 32, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  'LIC-S9: a list of 8 entries says nothing about entry %d',
  (index) => {
    const bytes = packStatuses([1, 1, 1, 1, 1, 1, 1, 1], 2);
    expect(getStatus(bytes, 2, index)).toBeUndefined();
    expect(() => setStatus(bytes, 2, index, 0)).toThrow(RangeError);
    expect([...bytes]).toEqual([0x55, 0x55]);
  },
);

test.each([4, -1, 1.5, Number.NaN])('%d is not written into an entry of 2 bits', (value) => {
  const bytes = packStatuses([0, 0, 0, 0], 2);
  expect(() => setStatus(bytes, 2, 1, value)).toThrow(RangeError);
  expect([...bytes]).toEqual([0]);
});

test('a list has as many entries as its bytes hold', () => {
  expect([1, 2, 4, 8].map((bits) => (isStatusBits(bits) ? countEntries(3, bits) : 0))).toEqual([
    24, 12, 6, 3,
  ]);
});

test.each([0, 3, 16, '2', null, undefined, 1.0000001])('V13: entries never have %s bits', (bits) => {
  expect(isStatusBits(bits)).toBe(false);
});

test('LIC-S18: the least list we issue takes 32 KiB', () => {
  const values = new Uint8Array(issuedList.leastEntries);
  expect(packStatuses(values, issuedList.bits)).toHaveLength(32_768);
});
