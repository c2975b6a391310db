import { type Bytes, toBase64url, toUtf8 } from './base64url.ts';

/** `bh`, `req_hash`: base64url SHA-256 of bytes, or of a text's UTF-8. */
export async function hashBytes(value: Bytes | string): Promise<string> {
  const bytes = typeof value === 'string' ? toUtf8(value) : value;
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
