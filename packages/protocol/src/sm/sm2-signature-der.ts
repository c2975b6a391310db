import { DER_TAGS, type DerValue, readDer, readDerMembers } from './der.ts';

const SCALAR_BYTES = 32;

/** r‖s of `SEQUENCE { r INTEGER, s INTEGER }`, the form that certificates and seals carry; undefined where it is not that. */
export function toRawSm2Signature(der: Uint8Array): Uint8Array | undefined {
  const members = readDerMembers(readDer(der), DER_TAGS.sequence, 2);
  if (members?.length !== 2) return undefined;
  const [r, s] = members.map(readScalar);
  if (!r || !s) return undefined;
  const raw = new Uint8Array(2 * SCALAR_BYTES);
  raw.set(r, SCALAR_BYTES - r.length);
  raw.set(s, 2 * SCALAR_BYTES - s.length);
  return raw;
}

/** A positive INTEGER of at most 32 bytes in its shortest form, without the byte that keeps it positive. */
function readScalar({ tag, content }: DerValue): Uint8Array | undefined {
  const [first, second = 0] = content;
  if (tag !== DER_TAGS.integer || first === undefined || first >= 0x80) return undefined;
  if (first === 0 && second < 0x80) return undefined;
  const scalar = first === 0 ? content.subarray(1) : content;
  return scalar.length <= SCALAR_BYTES ? scalar : undefined;
}
