import { randomBytes } from 'node:crypto';
import { Problem } from '@shuqiao/http/problem';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { encodeBase64url } from '@shuqiao/protocol/licence/base64url';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { hashPresented, PRESENTED_SALT_BYTES } from '@shuqiao/protocol/licence/receipt/hash-presented';
import { toReceiptClaims } from '@shuqiao/protocol/licence/receipt/to-receipt-claims';
import type { LogPromise } from '@shuqiao/protocol/sqx/response-claims';
import { recordLookUps } from '../alarms/record-look-ups.ts';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import type { ServiceVerification } from './service-verification.ts';
import type { DepartmentVerification } from './verify-for-department.ts';

export interface RecordedVerification extends DepartmentVerification {
  /** Canonical text of the receipt's claims without `log`: what the leaf commits to. */
  readonly claimsText: string;
  /** base64url; with what was presented it proves what the receipt is about. */
  readonly salt: string;
  readonly log: LogPromise;
}

type RecordDeps = Pick<LicenceDeps, 'clock' | 'evidence' | 'issuer' | 'newId' | 'store'>;

/**
 * One `verification` leaf each, together, before anybody is told (LIC-Q3); then the look-ups of persons' licences,
 * each with its place in the log. Throws the problem `log_down`.
 */
export async function recordVerifications(
  deps: RecordDeps,
  { department }: Acting,
  verified: readonly DepartmentVerification[],
): Promise<RecordedVerification[]> {
  if (verified.length === 0) return [];
  const drafts = await Promise.all(verified.map((each) => toDraft(each, deps)));
  const places = await deps.evidence.append(
    drafts.map(({ claimsText, verification }) => ({
      t: 'verification' as const,
      departments: [department],
      message: claimsText,
      o: verification.outcome,
    })),
  );
  const recorded = drafts.map((draft, i) => {
    const log = places[i];
    if (!log) throw new Problem('log_down');
    return { ...draft, log };
  });
  await keepLookUps(recorded, deps);
  return recorded;
}

async function toDraft(verified: DepartmentVerification, deps: RecordDeps) {
  const salt = randomBytes(PRESENTED_SALT_BYTES);
  const presented = await hashPresented(salt, verified.presented, nodeLicenceCrypto);
  const claimsText = toClaimsText(verified, presented, deps);
  return { ...verified, claimsText, salt: encodeBase64url(salt) };
}

function toClaimsText(
  { verification, caseId }: DepartmentVerification,
  presented: string,
  { clock, issuer, newId }: RecordDeps,
): string {
  const claims = toReceiptClaims(
    { ...verification, checks: [], status: null },
    {
      iss: issuer,
      iatSeconds: Math.floor(clock() / 1_000),
      jti: newId(),
      presented,
      ...(caseId !== undefined && { caseId }),
    },
  );
  return toJcs({ ...claims, checks: toReceiptChecks(verification), ...toStateClaim(verification) });
}

function toReceiptChecks({ checks }: ServiceVerification) {
  return checks.map(({ id, outcome, code }) => (code === null ? { id, outcome } : { id, outcome, code }));
}

/** Both answers where they differ: an act recorded later may reach back behind the moment asked about. */
function toStateClaim({ states }: ServiceVerification) {
  if (!states || states.effective === states.onRecord) return {};
  return { state: { effective: states.effective ?? null, on_record: states.onRecord ?? null } };
}

async function keepLookUps(recorded: readonly RecordedVerification[], deps: RecordDeps): Promise<void> {
  const kept = recorded.filter(({ lookUp }) => lookUp !== null);
  if (kept.length === 0) return;
  await deps.store.write(async (w) => {
    for (const { lookUp, log } of kept) if (lookUp) await recordLookUps(w, deps, [lookUp], log.index);
  });
}
