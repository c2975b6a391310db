import { randomBytes } from 'node:crypto';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { hashPresented, PRESENTED_SALT_BYTES } from '@shuqiao/protocol/licence/receipt/hash-presented';
import type { ReceiptClaims } from '@shuqiao/protocol/licence/receipt/receipt-claims';
import { spliceReceiptLog, toReceiptText } from '@shuqiao/protocol/licence/receipt/receipt-text';
import { signReceipt } from '@shuqiao/protocol/licence/receipt/sign-receipt';
import { toReceiptClaims } from '@shuqiao/protocol/licence/receipt/to-receipt-claims';
import type { LogPromise } from '@shuqiao/protocol/sqx/response-claims';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { DEFAULT_POLICY } from '../trust/compose-trust.ts';
import type { Gathered } from './gather.ts';
import type { Entry } from './open-entry.ts';

type ReceiptDeps = Pick<
  LicenceDeps,
  'clock' | 'evidence' | 'hashHolder' | 'issuer' | 'receiptSigner' | 'trust'
>;

export interface ResolutionFacts {
  readonly id: string;
  readonly acting: Acting;
  readonly matter: { readonly code: string; readonly version: number };
  readonly caseId: string | null;
  readonly consentId: string | null;
  readonly entry: Entry;
  readonly found: Gathered;
  readonly outcome: Entry['outcome'];
}

export interface RecordedResolution {
  readonly receipt: string;
  readonly log: LogPromise;
}

/**
 * One leaf and one receipt for the whole resolution: ids, codes and counts. Licences and holders stand in it as
 * pseudonyms of this gateway, values not at all (LIC-D3, LIC-Q3).
 */
export async function recordResolution(
  deps: ReceiptDeps,
  facts: ResolutionFacts,
): Promise<RecordedResolution> {
  const text = toReceiptText(await toClaims(deps, facts));
  const departments = [facts.acting.department];
  const leaf = { t: 'verification' as const, departments, message: text, o: facts.outcome };
  const [log] = await deps.evidence.append([leaf]);
  if (!log) throw new Error('a leaf was put on record and nobody knows where');
  return { receipt: await signReceipt(spliceReceiptLog(text, log), deps.receiptSigner), log };
}

async function toClaims(
  deps: ReceiptDeps,
  facts: ResolutionFacts,
): Promise<ReceiptClaims & { resolution: object }> {
  const { caseId, entry, id, outcome } = facts;
  const salt = randomBytes(PRESENTED_SALT_BYTES);
  const head = {
    iss: deps.issuer,
    iatSeconds: Math.floor(deps.clock() / 1_000),
    jti: id,
    presented: await hashPresented(salt, entry.presented, nodeLicenceCrypto),
    ...(caseId !== null && { caseId }),
  };
  const claims = entry.verification
    ? toReceiptClaims(entry.verification, head)
    : toPlainClaims(deps, head, outcome);
  return { ...claims, outcome, accepted: outcome === 'valid', resolution: toResolution(deps, facts) };
}

/** Asked by number: the own register answered, and no check of a token was run. */
function toPlainClaims(
  { trust }: ReceiptDeps,
  { iss, iatSeconds, jti, presented, caseId }: Parameters<typeof toReceiptClaims>[1],
  outcome: Entry['outcome'],
): ReceiptClaims {
  const version = trust.current().index.policy(DEFAULT_POLICY)?.version ?? 0;
  return {
    iss,
    iat: iatSeconds,
    jti,
    outcome,
    accepted: outcome === 'valid',
    checks: [],
    as_of: iatSeconds,
    policy: { id: DEFAULT_POLICY, version },
    presented,
    ...(caseId !== undefined && { case_id: caseId }),
  };
}

function toResolution({ hashHolder }: ReceiptDeps, facts: ResolutionFacts): object {
  const { acting, consentId, entry, found, matter } = facts;
  const { actor, department } = acting;
  const { holderCode, outcome, type, code } = entry;
  return {
    department,
    actor,
    matter: matter.code,
    matter_version: matter.version,
    ...(consentId !== null && { consent: consentId }),
    ...(holderCode !== undefined && { holder: hashHolder(holderCode) }),
    entry: { ...(type !== '' && { type }), outcome, ...(code !== null && { code }) },
    licences: found.looked.map((each) => ({
      type: each.type,
      outcome: each.outcome,
      ...(each.zzbs !== undefined && { licence: hashHolder(each.zzbs) }),
    })),
    missing: found.missing.length,
    unchecked: found.unchecked.length,
  };
}
