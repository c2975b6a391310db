import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { getOwnOpenSystem } from '../keys/get-own-system.ts';
import { issueNonce } from '../keys/issue-nonce.ts';

export function issueKeyNonce(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/systems/:id/keys/nonce',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    async (c) => {
      const system = await getOwnOpenSystem(deps.store.read, c.get('person'), c.req.param('id'));
      return c.json(await issueNonce(deps, system.id), 201);
    },
  );
}
