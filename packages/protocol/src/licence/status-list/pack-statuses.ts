import { type StatusBits, setStatus } from './status-bits.ts';

/** LIC-S18: what our own lists are like. */
export const issuedList = { bits: 2, leastEntries: 131_072 } as const;

/** Packed list with one value per entry; entries that fill up the last byte are 0. */
export function packStatuses(values: ArrayLike<number>, bits: StatusBits): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * bits) / 8));
  for (let index = 0; index < values.length; index += 1) setStatus(bytes, bits, index, values[index] ?? 0);
  return bytes;
}
