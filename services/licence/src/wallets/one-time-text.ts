import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** Of 256 bits, in characters that a URL and OpenID4VP 1.0 §5.3 take as they are. */
export function newOneTimeText(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is kept of a text that somebody else is to bring back. */
export function hashOneTimeText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
