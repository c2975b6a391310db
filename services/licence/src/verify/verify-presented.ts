import { isShaped } from '@shuqiao/protocol/licence/sd-jwt/disclosure';
import { readPresentation } from '@shuqiao/protocol/licence/sd-jwt/read-presentation';
import type { Verification } from '@shuqiao/protocol/licence/verify/verification';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import { findLicence, findLicenceByStatus, type Licence } from '@shuqiao/storage/licence/licence';
import { findStampedCopyByStatus } from '@shuqiao/storage/licence/stamped-copy';
import type { Reader } from '@shuqiao/storage/store';
import { toLicenceWorld } from '../holders/licence-world.ts';
import { toStatusPrefix } from '../trust/compose-trust.ts';
import { versionCheck } from './register-checks.ts';
import { findStates, readHistory } from './registered-states.ts';
import { runRegisterChecks } from './run-register-checks.ts';
import type { Judged, ServiceVerification, Subject } from './service-verification.ts';
import type { VerifyAsk, VerifyDeps } from './verify-deps.ts';

/**
 * A token as presented, through V0 to V17 (LIC-R1 to R8); one of ours also through what our register knows of its
 * versions. Nothing of it is kept.
 */
export async function verifyPresented(token: string, ask: VerifyAsk, deps: VerifyDeps): Promise<Judged> {
  const world = toLicenceWorld(deps);
  const nowMs = deps.clock();
  const { want, ...others } = ask;
  const verification = await verifyLicence(
    { ...others, presented: token, nowMs, ...(want && { want }) },
    world,
  );
  const own = await findOwn(verification, deps);
  const type = verification.shown && world.trust.findType(verification.shown.type);
  const holderCode = findHolderCode(token, verification) ?? own?.holderCode ?? null;
  const subject: Subject | null = type ? { type, holderCode } : null;
  return {
    verification: await guard(verification, own, ask.asOfMs ?? nowMs, deps),
    subject,
    presented: token,
  };
}

async function guard(
  { status: _, ...verification }: Verification,
  own: Licence | undefined,
  atMs: number,
  { store }: VerifyDeps,
): Promise<ServiceVerification> {
  if (!own) return { ...verification, states: null, issuers: [] };
  const history = await readHistory(store.read, own);
  const states = findStates(history, atMs);
  if (verification.outcome === 'invalid') return { ...verification, states, issuers: [] };
  const entries = await runRegisterChecks([versionCheck(history, atMs)]);
  const fell = entries.some(({ outcome }) => outcome === 'fail');
  return {
    ...verification,
    checks: [...verification.checks, ...entries],
    ...(fell && { outcome: 'invalid', accepted: false }),
    states,
    issuers: [],
  };
}

/** By its place in one of our lists, which a presentation cannot hide. */
async function findOwn(
  { shown, status }: Verification,
  { issuer, store }: VerifyDeps,
): Promise<Licence | undefined> {
  const prefix = toStatusPrefix(issuer);
  if (!shown || !status?.uri.startsWith(prefix)) return undefined;
  return findByStatus(store.read, status.uri.slice(prefix.length), status.idx);
}

async function findByStatus(reader: Reader, list: string, index: number): Promise<Licence | undefined> {
  const licence = await findLicenceByStatus(reader, list, index);
  if (licence) return licence;
  const copy = await findStampedCopyByStatus(reader, list, index);
  return copy && findLicence(reader, copy.zzbs);
}

/** Of a disclosure that the checks found in order, whether or not it was asked for. */
function findHolderCode(token: string, { checks }: Verification): string | undefined {
  if (!checks.some(({ id, outcome }) => id === 'V10' && outcome === 'pass')) return undefined;
  const read = readPresentation(token);
  if ('code' in read) return undefined;
  const value = read.disclosures.filter(isShaped).find(({ name }) => name === 'CZZTDM')?.value;
  return typeof value === 'string' ? value : undefined;
}
