/** Bits per entry. */
export type StatusBits = 1 | 2 | 4 | 8;

export function isStatusBits(value: unknown): value is StatusBits {
  return value === 1 || value === 2 || value === 4 || value === 8;
}

/** Entries that so many bytes hold. */
export function countEntries(byteLength: number, bits: StatusBits): number {
  return byteLength * (8 / bits);
}

/** LIC-S8: least significant bits first. Undefined where the list says nothing about the index (LIC-S9). */
export function getStatus(bytes: Uint8Array, bits: StatusBits, index: number): number | undefined {
  if (!isEntry(bytes, bits, index)) return undefined;
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(index / perByte)] ?? 0;
  return (byte >> ((index % perByte) * bits)) & (2 ** bits - 1);
}

/** @throws RangeError for an index outside the list or a value that needs more bits */
export function setStatus(bytes: Uint8Array, bits: StatusBits, index: number, value: number): void {
  const mask = 2 ** bits - 1;
  if (!isEntry(bytes, bits, index)) throw new RangeError(`no entry ${index} in the list`);
  if (!Number.isInteger(value) || value < 0 || value > mask) throw new RangeError(`${value} is no status`);
  const perByte = 8 / bits;
  const at = Math.floor(index / perByte);
  const shift = (index % perByte) * bits;
  bytes[at] = ((bytes[at] ?? 0) & ~(mask << shift)) | (value << shift);
}

function isEntry(bytes: Uint8Array, bits: StatusBits, index: number): boolean {
  return Number.isSafeInteger(index) && index >= 0 && index < countEntries(bytes.length, bits);
}
