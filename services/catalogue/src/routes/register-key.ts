import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { KeyRegistration } from '@shuqiao/schemas/types/key-registration';
import { consumeKeyNonce } from '@shuqiao/storage/catalogue/key-nonce';
import { findSystemKey, insertSystemKey, type SystemKey } from '@shuqiao/storage/catalogue/system-key';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { type Admission, admitRegistration } from '../keys/admit-registration.ts';
import { getOwnOpenSystem } from '../keys/get-own-system.ts';
import { toKey } from '../representation/to-key.ts';

function toPendingKey(system: string, { jwk }: Admission, uploadedBy: string, nowMs: number): SystemKey {
  return {
    kid: jwk.kid,
    system,
    state: 'pending',
    alg: jwk.alg,
    jwk,
    uploadedBy,
    uploadedAtMs: nowMs,
    approvedBy: null,
    approvedAtMs: null,
    notBeforeMs: nowMs,
    notAfterMs: null,
    revokedBy: null,
    revokedAtMs: null,
  };
}

/** The first of two persons; the key signs nothing before the second one approves it (SQX-R76). */
export function registerKey(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/systems/:id/keys',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    body<KeyRegistration, PersonEnv>('key-registration'),
    async (c) => {
      const [person, registration] = [c.get('person'), c.req.valid('json')];
      const { read } = deps.store;
      const system = await getOwnOpenSystem(read, person, c.req.param('id'));
      const { kid } = registration.jwk;
      const known = typeof kid === 'string' ? await findSystemKey(read, kid) : undefined;
      const nowMs = deps.clock();
      const admission = admitRegistration(registration, {
        system: system.id,
        audience: deps.issuer,
        nowMs,
        isRegistered: (asked) => asked === known?.kid,
      });
      const key = toPendingKey(system.id, admission, person.subject, nowMs);

      await commitChange(deps, async (w) => {
        if (!(await consumeKeyNonce(w, admission.nonce, system.id, nowMs))) {
          throw new Problem('key_proof', { rule: 'SQX-R76', member: 'nonce' });
        }
        if (!(await insertSystemKey(w, key))) throw new Problem('key_duplicate', { rule: 'SQX-R75' });
        const record = { event: 'key.registered', system: system.id, kid: key.kid, actor: person.subject };
        return { result: key, change: { type: 'key.changed', departments: [system.department], record } };
      });
      return c.json(toKey(key), 201);
    },
  );
}
