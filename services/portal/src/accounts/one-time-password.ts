import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike: it is read aloud and typed. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_CHARACTERS = 4;

/** Readable, e.g. "k7mf-pq3x-…", and with 79 bits beyond guessing; good for the first sign-in only. */
export function createOneTimePassword(): string {
  const group = () =>
    Array.from({ length: GROUP_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
