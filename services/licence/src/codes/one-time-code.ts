import { randomInt } from 'node:crypto';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceDeps } from '../deps.ts';

/** No 0 O 1 I: what is read from a screen or told by voice is typed right. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;

export type CodeKind = 'consent' | 'show';

/** Fifty bits: good once and not for long, with guesses slowed down. */
export function newOneTimeCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** As typed or scanned: an address or prefix before the code, spaces, hyphens and small letters do not matter. */
export function normaliseCode(text: string): string {
  return (text.split(/[:=]/).at(-1) ?? '').replace(/[\s-]/g, '').toUpperCase();
}

/** With this gateway's key: fifty bits would be found from a plain hash. */
export function hashCode(
  kind: CodeKind,
  text: string,
  { hashHolder }: Pick<LicenceDeps, 'hashHolder'>,
): string {
  return hashHolder(`${kind}-code ${normaliseCode(text)}`);
}

type GuessDeps = Pick<LicenceDeps, 'failures'>;

/** Throws the problem `code_guessing_slowed` once a caller has given too many unknown codes within a minute. */
export function checkGuessing(caller: string, { failures }: GuessDeps): void {
  const retryAfter = failures.retryAfter(toKey(caller));
  if (retryAfter === undefined) return;
  throw new Problem('code_guessing_slowed', {}, { headers: { 'Retry-After': String(retryAfter) } });
}

export function recordWrongCode(caller: string, { failures }: GuessDeps): void {
  failures.recordFailure(toKey(caller));
}

const toKey = (caller: string): string => `one-time-code ${caller}`;
