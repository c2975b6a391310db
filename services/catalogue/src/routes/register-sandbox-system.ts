import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { SandboxRegistration } from '@shuqiao/schemas/types/sandbox-registration';
import type { SandboxSystem } from '@shuqiao/schemas/types/sandbox-system';
import { consumeKeyNonce } from '@shuqiao/storage/catalogue/key-nonce';
import type { Sandbox } from '@shuqiao/storage/catalogue/sandbox';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toInstant } from '../representation/instant.ts';
import { admitSandboxKey } from '../sandbox/admit-sandbox-key.ts';
import { toSandboxGrant } from '../sandbox/assemble-sandboxes.ts';
import { checkLimits } from '../sandbox/check-limits.ts';
import { getDeveloper, toNonceHolder } from '../sandbox/get-developer.ts';
import { getTrial, type Trial } from '../sandbox/get-trial.ts';
import { insertSandboxSystem } from '../sandbox/insert-sandbox-system.ts';
import { SANDBOX_LIFETIME_MS, toSandboxId } from '../sandbox/sandbox-terms.ts';

function toAnswer(sandbox: Sandbox, kid: string, department: string, trial: Trial): SandboxSystem {
  const { id, items, purposes, legalBases } = toSandboxGrant(sandbox, department);
  return {
    system: { id: sandbox.system, department, expiresAt: toInstant(sandbox.expiresAtMs) },
    kid,
    grant: { id, items, purposes, legalBases },
    contract: trial.contract.id,
    requires: trial.entry.requires,
  };
}

/** All that a developer's first signed query needs, in one step; in the directory before the answer leaves. */
export function registerSandboxSystem(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/sandbox-systems',
    requireRole(deps.verifyPerson, 'developer'),
    body<SandboxRegistration, PersonEnv>('sandbox-registration'),
    async (c) => {
      const [developer, registration] = [getDeveloper(c.get('person')), c.req.valid('json')];
      const { subject: owner, department } = developer;
      const { resource } = registration;
      const trial = await getTrial(deps, department, resource);
      const nowMs = deps.clock();
      const admission = await admitSandboxKey(registration, deps, nowMs);
      const { kid } = admission.jwk;
      const [system, expiresAtMs] = [toSandboxId(kid), nowMs + SANDBOX_LIFETIME_MS];
      const sandbox = { system, owner, resource, items: trial.items, createdAtMs: nowMs, expiresAtMs };

      await commitChange(deps, async (w) => {
        await checkLimits(w, owner, nowMs);
        if (!(await consumeKeyNonce(w, admission.nonce, toNonceHolder(developer), nowMs))) {
          throw new Problem('key_proof', { rule: 'SQX-R76', member: 'nonce' });
        }
        await insertSandboxSystem(w, sandbox, department, admission);
        const record = { event: 'sandbox.registered', system, kid, resource, expiresAtMs, actor: owner };
        return { result: sandbox, change: { type: 'key.changed', departments: [department], record } };
      });
      await deps.directory.current();
      return c.json(toAnswer(sandbox, kid, department, trial), 201);
    },
  );
}
