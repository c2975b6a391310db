import { hash } from 'node:crypto';
import type { Refusal } from './refusal.ts';

/** `bh`, `req_hash`: base64url SHA-256 of bytes, or of a text's UTF-8. */
export function hashBody(body: Uint8Array | string): string {
  return hash('sha256', body, 'base64url');
}

/** SQX-R29. `limit` is configuration for streamed deliveries. */
export function checkBodySize(sizeBytes: number, limit: number): Refusal | undefined {
  return sizeBytes <= limit ? undefined : { code: 'body_too_large', rule: 'SQX-R29', limit };
}

/** SQX-R29: a failure does not use up the `jti`, or whoever can alter a body could burn the token. */
export function checkBodyHash(computed: string, claimed: string): Refusal | undefined {
  return computed === claimed ? undefined : { code: 'body_hash', rule: 'SQX-R29', claim: 'bh', computed };
}
