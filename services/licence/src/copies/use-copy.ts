import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { Verification } from '@shuqiao/protocol/licence/verify/verification';
import { findLicence } from '@shuqiao/storage/licence/licence';
import { insertLookUp } from '@shuqiao/storage/licence/look-up';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import {
  findStampedCopyByStatus,
  type StampedCopy,
  useStampedCopy,
} from '@shuqiao/storage/licence/stamped-copy';
import type { Writer } from '@shuqiao/storage/store';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { findOwnListId } from '../status/status-list-uri.ts';

type UseDeps = Pick<LicenceDeps, 'clock' | 'drainOutbox' | 'hashHolder' | 'issuer' | 'newId' | 'store'>;

/**
 * LIC-C8: the first use of a copy is kept with its case; a use in another one is refused, and put on record for maker
 * and holder. To be called for each copy that a window presents, valid by itself or not. Undefined where it may be
 * used, or is none of ours.
 */
export async function useCopy(
  deps: UseDeps,
  acting: Acting,
  { status }: Pick<Verification, 'status'>,
  running: { matter: string; caseId: string },
): Promise<'copy_case_mismatch' | undefined> {
  const list = status ? findOwnListId(deps.issuer, status.uri) : undefined;
  if (!status || list === undefined) return undefined;
  const copy = await findStampedCopyByStatus(deps.store.read, list, status.idx);
  if (!copy) return undefined;
  const { caseId } = running;
  if (copy.caseId === caseId) {
    // Whether it still holds is for the verification to say.
    await deps.store.write((w) => useStampedCopy(w, copy.id, caseId, deps.clock()));
    return undefined;
  }
  await deps.store.write((w) => report(w, deps, acting, copy, running));
  await deps.drainOutbox();
  return 'copy_case_mismatch';
}

async function report(
  w: Writer,
  { clock, hashHolder, newId }: UseDeps,
  { actor, department }: Acting,
  copy: StampedCopy,
  { caseId, matter }: { matter: string; caseId: string },
): Promise<void> {
  const licence = await findLicence(w, copy.zzbs);
  if (!licence) throw new Error('a stamped copy of no licence');
  const { holderCode, issuer, type } = licence;
  const [id, atMs] = [newId(), clock()];
  const who = { id, atMs, kind: 'copy_misuse', department, actor, matter, caseId, consentId: null };
  const whose = { holderCode, holderHash: hashHolder(holderCode), types: [type] };
  await insertLookUp(w, { ...who, ...whose, outcome: 'copy_case_mismatch' });
  const departments = [...new Set([issuer, copy.audience, department])];
  const message = toJcs({ event: 'copy.misused', copy: copy.id, department, actor, matter, case_id: caseId });
  await appendToOutbox(w, { atMs, leaf: { t: 'licence.changed', departments, message }, lookUp: id });
}
