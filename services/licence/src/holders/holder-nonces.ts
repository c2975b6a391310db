import { randomBytes, timingSafeEqual } from 'node:crypto';
import { claimSignedRequest } from '@shuqiao/storage/licence/signed-request';
import type { LicenceDeps } from '../deps.ts';

type NonceDeps = Pick<LicenceDeps, 'clock' | 'hashHolder' | 'store'>;

const LIFE_MS = 300_000;
const RANDOM_BYTES = 18;
const FORM = /^([A-Za-z0-9_-]{24})-([0-9a-z]{8,9})-([A-Za-z0-9_-]{16,128})$/;
/** No system's id has this sign: what is burnt here is nobody's request. */
const BURNT_AS = '#holder-nonce';

/** Own mark under a nonce: good at every node, and nothing is kept until it is used. */
const mark = (text: string, { hashHolder }: NonceDeps): string => hashHolder(`holder-nonce ${text}`);

/** 144 random bits, five minutes (LIC-H3). */
export function issueHolderNonce(deps: NonceDeps): { nonce: string; expiresMs: number } {
  const expiresMs = deps.clock() + LIFE_MS;
  const text = `${randomBytes(RANDOM_BYTES).toString('base64url')}-${expiresMs.toString(36)}`;
  return { nonce: `${text}-${mark(text, deps)}`, expiresMs };
}

/** True once for a nonce of ours that lives; it is burnt by asking (LIC-H3). */
export async function useHolderNonce(deps: NonceDeps, nonce: string): Promise<boolean> {
  const [, random = '', end = '', given = ''] = FORM.exec(nonce) ?? [];
  const expected = Buffer.from(mark(`${random}-${end}`, deps));
  const isOurs = expected.length === given.length && timingSafeEqual(expected, Buffer.from(given));
  const expiresMs = Number.parseInt(end, 36);
  if (!isOurs || !(deps.clock() < expiresMs)) return false;
  return deps.store.write((w) => claimSignedRequest(w, { issuer: BURNT_AS, jti: nonce, expiresMs }));
}
