import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { issueNonce } from '../keys/issue-nonce.ts';
import { getDeveloper, toNonceHolder } from '../sandbox/get-developer.ts';

export function issueSandboxNonce(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post('/catalogue/v1/sandbox-systems/nonce', requireRole(deps.verifyPerson, 'developer'), async (c) =>
    c.json(await issueNonce(deps, toNonceHolder(getDeveloper(c.get('person')))), 201),
  );
}
