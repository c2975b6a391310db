/** `SEQUENCE { r INTEGER, s INTEGER }` of r‖s. */
export function toDerSignature(raw: Uint8Array): Buffer {
  const body = Buffer.concat([toInteger(raw.subarray(0, 32)), toInteger(raw.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function toInteger(scalar: Uint8Array): Buffer {
  const start = scalar.findIndex((byte) => byte !== 0);
  const digits = Buffer.from(scalar.subarray(start < 0 ? scalar.length - 1 : start));
  const positive = (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.alloc(1), digits]);
  return Buffer.concat([Buffer.from([0x02, positive.length]), positive]);
}
