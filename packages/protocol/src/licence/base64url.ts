const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FOREIGN = 64;

/** Both characters of each 12 bits. */
const pairs: readonly string[] = Array.from(
  { length: 4_096 },
  (_, bits) => alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63),
);
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = alphabet.indexOf(String.fromCharCode(code));
  return value < 0 ? FOREIGN : value;
});

/** RFC 4648 §5 without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let i = 0; i < whole; i += 3) {
    const bits = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2);
    text += at(pairs, bits >> 12) + at(pairs, bits & 4_095);
  }
  if (bytes.length - whole === 1) text += at(pairs, at(bytes, whole) << 4);
  if (bytes.length - whole === 2) {
    const bits = (at(bytes, whole) << 10) | (at(bytes, whole + 1) << 2);
    text += at(pairs, bits >> 6) + alphabet.charAt(bits & 63);
  }
  return text;
}

/**
 * Bytes of the one canonical spelling; undefined for padding, white space, foreign characters, a length no
 * bytes have, or set bits after the last byte. The empty text spells no bytes.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const rest = text.length % 4;
  const bytes = new Uint8Array((text.length * 3) >> 2);
  const whole = text.length - rest;
  let out = 0;
  let foreign = 0;
  for (let i = 0; i < whole; i += 4) {
    const [a, b] = [valueAt(text, i), valueAt(text, i + 1)];
    const [c, d] = [valueAt(text, i + 2), valueAt(text, i + 3)];
    foreign |= a | b | c | d;
    bytes[out++] = (a << 2) | (b >> 4);
    bytes[out++] = (b << 4) | (c >> 2);
    bytes[out++] = (c << 6) | d;
  }
  if (rest > 0) {
    const [a, b, c] = [
      valueAt(text, whole),
      valueAt(text, whole + 1),
      rest === 3 ? valueAt(text, whole + 2) : 0,
    ];
    foreign |= a | b | c | (rest === 2 ? (b & 15) << 8 : (c & 3) << 8);
    bytes[out++] = (a << 2) | (b >> 4);
    if (rest === 3) bytes[out] = (b << 4) | (c >> 2);
  }
  return foreign < FOREIGN ? bytes : undefined;
}

function valueAt(text: string, index: number): number {
  return values[text.charCodeAt(index)] ?? FOREIGN;
}

function at<T>(items: ArrayLike<T>, index: number): T {
  return items[index] as T;
}
