import { randomBytes } from 'node:crypto';
import type { KeyNonce } from '@shuqiao/schemas/types/key-nonce';
import { deleteExpiredKeyNonces, insertKeyNonce } from '@shuqiao/storage/catalogue/key-nonce';
import type { CatalogueDeps } from '../deps.ts';
import { toInstant } from '../representation/instant.ts';

const LIFETIME_MS = 600_000;

/** What a new key signs (SQX-R76). Nothing anybody relies on changes, so there is no change record. */
export async function issueNonce(
  { store, clock }: Pick<CatalogueDeps, 'store' | 'clock'>,
  holder: string,
): Promise<KeyNonce> {
  const nonce = randomBytes(32).toString('base64url');
  const nowMs = clock();
  const expiresAtMs = nowMs + LIFETIME_MS;
  await store.write(async (w) => {
    await deleteExpiredKeyNonces(w, nowMs);
    await insertKeyNonce(w, { nonce, system: holder, expiresAtMs });
  });
  return { nonce, expiresAt: toInstant(expiresAtMs) };
}
