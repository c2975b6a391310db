import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Refusal } from './refusal.ts';

/** The key agreed with one system at onboarding, derived so that the gateway stores a single secret. */
export function deriveSubjectKey(master: Uint8Array, systemId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `shuqiao/sqx-1/subject-hash/${systemId}`, 32));
}

/** SQX-R33: base64url HMAC-SHA-256 over the identifier in upper case (公民身份号码, 统一社会信用代码). */
export function hashSubject(key: Uint8Array, identifier: string): string {
  return createHmac('sha256', key).update(identifier.toUpperCase()).digest('base64url');
}

/** SQX-R33. */
export function checkSubjectHash(
  claimed: string | undefined,
  key: Uint8Array,
  identifier: string,
): Refusal | undefined {
  if (claimed !== undefined && isSameText(claimed, hashSubject(key, identifier))) return undefined;
  return { code: 'subject_mismatch', rule: 'SQX-R33', claim: 'subject_hash' };
}

function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
