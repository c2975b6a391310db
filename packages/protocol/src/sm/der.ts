/** One value of DER (X.690): its tag, what it holds, and the bytes it was read from. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

export const DER_TAGS = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  ia5String: 0x16,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const;

const LENGTH_BYTES_LIMIT = 4;

/** The one value that the bytes are; undefined where they are none, or go on after it. */
export function readDer(bytes: Uint8Array): DerValue | undefined {
  const value = readDerAt(bytes, 0);
  return value?.whole.length === bytes.length ? value : undefined;
}

/** The values that a SEQUENCE or SET holds, one level of them; undefined where it is none or holds more than the limit. */
export function readDerMembers(
  value: DerValue | undefined,
  tag: number,
  limit: number,
): readonly DerValue[] | undefined {
  if (value?.tag !== tag) return undefined;
  const members: DerValue[] = [];
  for (let offset = 0; offset < value.content.length; ) {
    const member = members.length < limit ? readDerAt(value.content, offset) : undefined;
    if (!member) return undefined;
    members.push(member);
    offset += member.whole.length;
  }
  return members;
}

/** Whole bytes only: undefined where bits are left unused. */
export function readBitString(value: DerValue | undefined): Uint8Array | undefined {
  return value?.tag === DER_TAGS.bitString && value.content[0] === 0 ? value.content.subarray(1) : undefined;
}

/** In dotted numbers; undefined where an arc is not in its shortest form or beyond 2^28. */
export function readObjectIdentifier(value: DerValue | undefined): string | undefined {
  if (value?.tag !== DER_TAGS.objectIdentifier) return undefined;
  const arcs = readArcs(value.content);
  const first = arcs?.[0];
  if (!arcs || first === undefined) return undefined;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...arcs.slice(1)].join('.');
}

/** One-byte tags and definite, shortest lengths only, as DER demands. */
function readDerAt(bytes: Uint8Array, offset: number): DerValue | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const length = first < 0x80 ? first : readLength(bytes.subarray(offset + 2, offset + 2 + lengthBytes));
  if (length === undefined) return undefined;
  const start = offset + 2 + lengthBytes;
  const end = start + length;
  if (end > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(offset, end) };
}

function readLength(bytes: Uint8Array): number | undefined {
  if (bytes.length === 0 || bytes.length > LENGTH_BYTES_LIMIT || bytes[0] === 0) return undefined;
  const length = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return length < 0x80 ? undefined : length;
}

function readArcs(content: Uint8Array): number[] | undefined {
  const arcs: number[] = [];
  let arc = 0;
  let isOpen = false;
  for (const byte of content) {
    if ((!isOpen && byte === 0x80) || arc >= 2 ** 21) return undefined;
    arc = arc * 128 + (byte & 0x7f);
    isOpen = byte >= 0x80;
    if (isOpen) continue;
    arcs.push(arc);
    arc = 0;
  }
  return isOpen ? undefined : arcs;
}
