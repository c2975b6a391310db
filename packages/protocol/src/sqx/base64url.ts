const alphabet = /^[A-Za-z0-9_-]+$/;

/**
 * SQX-R06: bytes of a non-empty canonical base64url segment; undefined for padding, white space,
 * foreign characters, or set bits after the last byte. Node decodes all of these without complaint.
 */
export function decodeSegment(segment: string): Buffer | undefined {
  if (!alphabet.test(segment)) return undefined;
  const bytes = Buffer.from(segment, 'base64url');
  return bytes.toString('base64url') === segment ? bytes : undefined;
}

/** base64url of a SHA-256 digest or an RFC 7638 thumbprint, by shape. */
export function isHashText(value: unknown): value is string {
  return typeof value === 'string' && value.length === 43 && alphabet.test(value);
}
