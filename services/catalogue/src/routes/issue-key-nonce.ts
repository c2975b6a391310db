import { randomBytes } from 'node:crypto';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import { deleteExpiredKeyNonces, insertKeyNonce } from '@shuqiao/storage/catalogue/key-nonce';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { getOwnOpenSystem } from '../keys/get-own-system.ts';
import { toInstant } from '../representation/instant.ts';

const LIFETIME_MS = 600_000;

/** What the new key signs (SQX-R76). Nothing anybody relies on changes, so there is no change record. */
export function issueKeyNonce(app: Hono<PersonEnv>, { store, clock, verifyPerson }: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/systems/:id/keys/nonce',
    requireRole(verifyPerson, 'officer', 'bureau'),
    async (c) => {
      const system = await getOwnOpenSystem(store.read, c.get('person'), c.req.param('id'));
      const nonce = randomBytes(32).toString('base64url');
      const nowMs = clock();
      const expiresAtMs = nowMs + LIFETIME_MS;
      await store.write(async (w) => {
        await deleteExpiredKeyNonces(w, nowMs);
        await insertKeyNonce(w, { nonce, system: system.id, expiresAtMs });
      });
      return c.json({ nonce, expiresAt: toInstant(expiresAtMs) }, 201);
    },
  );
}
