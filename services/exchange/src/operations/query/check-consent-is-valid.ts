import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { Consent } from '@shuqiao/schemas/types/consent';
import { findConsent } from '@shuqiao/storage/exchange/consent';
import type { ExchangeDeps } from '../../deps.ts';
import type { DecidedQuery } from './decide-query.ts';

const refused: Refused = refuse('consent_required', { claim: 'consent' });

function covers(consent: Consent, { claims, receivedMs }: Caller<'query'>): boolean {
  return (
    consent.resources.includes(claims.resource_id) &&
    consent.purposes.includes(claims.purpose) &&
    (consent.subjectHash === null || consent.subjectHash === claims.subject_hash) &&
    Date.parse(consent.validFrom) <= receivedMs &&
    receivedMs < Date.parse(consent.validTo)
  );
}

/** SQX-R64: a stored artefact of this department for this resource, purpose and subject, in force and not revoked. */
export async function checkConsentIsValid(
  caller: Caller<'query'>,
  { resource }: DecidedQuery,
  { store }: ExchangeDeps,
): Promise<Refused | undefined> {
  if (!resource.requires.consent) return undefined;
  const stored = await findConsent(store.read, caller.claims.consent ?? '');
  if (!stored || stored.revokedAtMs !== null) return refused;
  if (stored.department !== caller.system.directory.department) return refused;
  return covers(JSON.parse(stored.artefact), caller) ? undefined : refused;
}
