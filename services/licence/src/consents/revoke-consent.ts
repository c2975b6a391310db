import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceConsentRevocation } from '@shuqiao/schemas/types/licence-consent-revocation';
import { findHolderConsent, revokeHolderConsent } from '@shuqiao/storage/licence/holder-consent';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import type { Hono } from 'hono';
import { proveHolder } from '../holders/prove-holder.ts';
import type { LicenceEnv } from '../licence-env.ts';
import type { ConsentDeps } from './give-consent.ts';

/** Taken back, used or not; again changes nothing. What was seen before stays seen, and on record. */
export function revokeConsent(app: Hono<LicenceEnv>, deps: ConsentDeps): void {
  app.post(
    '/licence/v1/consents/revoke',
    body<LicenceConsentRevocation, LicenceEnv>('licence-consent-revocation'),
    async (c) => {
      const { presented, ...terms } = c.req.valid('json');
      const { holderCode } = await proveHolder(deps, presented, 'consent', terms);
      await revoke(terms.id, holderCode, deps);
      return c.body(null, 204);
    },
  );
}

async function revoke(id: string, holderCode: string, deps: ConsentDeps): Promise<void> {
  const atMs = deps.clock();
  await deps.store.write(async (w) => {
    const consent = await findHolderConsent(w, id);
    if (consent?.holderCode !== holderCode) throw new Problem('not_found');
    if (!(await revokeHolderConsent(w, id, holderCode, atMs))) return;
    const departments = [consent.department];
    const message = toJcs({ event: 'consent.revoked', consent: id, department: consent.department });
    await appendToOutbox(w, { atMs, leaf: { t: 'licence.changed', departments, message } });
  });
  await deps.drainOutbox();
}
