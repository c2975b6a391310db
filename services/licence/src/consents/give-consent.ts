import { checkMatterAsk } from '@shuqiao/domain/licence/check-matter';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceConsent } from '@shuqiao/schemas/types/licence-consent';
import type { LicenceConsentGrant } from '@shuqiao/schemas/types/licence-consent-grant';
import { insertHolderConsent } from '@shuqiao/storage/licence/holder-consent';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import type { Hono } from 'hono';
import { hashCode, newOneTimeCode } from '../codes/one-time-code.ts';
import type { LicenceDeps } from '../deps.ts';
import { type ProofDeps, proveHolder } from '../holders/prove-holder.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { getMatter } from '../matters/get-matter.ts';
import { toStoredItems } from './consent-items.ts';

export type ConsentDeps = ProofDeps & Pick<LicenceDeps, 'drainOutbox' | 'newId'>;

type Terms = Omit<LicenceConsentGrant, 'presented'>;

const LONGEST_MS = 24 * 3_600_000;

/** The holder's one-time yes: to one department, for one matter, to these items; the code is told once. */
export function giveConsent(app: Hono<LicenceEnv>, deps: ConsentDeps): void {
  app.post(
    '/licence/v1/consents',
    body<LicenceConsentGrant, LicenceEnv>('licence-consent-grant'),
    async (c) => {
      const { presented, ...terms } = c.req.valid('json');
      const expiresMs = await checkTerms(terms, deps);
      const { holderCode } = await proveHolder(deps, presented, 'consent', terms);
      const answer = await store(terms, holderCode, expiresMs, deps);
      return c.json(answer, 201, { 'Cache-Control': 'no-store' });
    },
  );
}

/** Before the holder's signature is looked at, so that a wrong question does not cost them a nonce. */
async function checkTerms(
  { matter, department, items, expiresAt }: Terms,
  deps: ConsentDeps,
): Promise<number> {
  const expiresMs = Date.parse(expiresAt);
  const lifeMs = expiresMs - deps.clock();
  if (!(lifeMs > 0 && lifeMs <= LONGEST_MS)) throw new Problem('consent_too_long');
  const refusal = checkMatterAsk(await getMatter(deps, matter, department), items);
  if (refusal) throw new Problem(refusal.code, { excess: refusal.excess });
  return expiresMs;
}

async function store(
  { caseId, department, items, matter }: Terms,
  holderCode: string,
  expiresMs: number,
  deps: ConsentDeps,
): Promise<LicenceConsent> {
  const [code, id, atMs] = [newOneTimeCode(), deps.newId(), deps.clock()];
  const consent = {
    id,
    holderHash: deps.hashHolder(holderCode),
    holderCode,
    department,
    matter,
    types: [...new Set(items.map(({ type }) => type))],
    items: toStoredItems(items),
    caseId: caseId ?? null,
    codeHash: hashCode('consent', code, deps),
    issuedMs: atMs,
    expiresMs,
  };
  const message = toJcs({ event: 'consent.given', consent: id, department, matter, expires_at: expiresMs });
  await deps.store.write(async (w) => {
    if (!(await insertHolderConsent(w, consent))) throw new Problem('already_exists');
    await appendToOutbox(w, { atMs, leaf: { t: 'licence.changed', departments: [department], message } });
  });
  await deps.drainOutbox();
  const expiresAt = new Date(expiresMs).toISOString();
  const qr = `urn:shuqiao:consent:${code}`;
  return { id, code, qr, department, matter, items: [...items], caseId: caseId ?? null, expiresAt };
}
