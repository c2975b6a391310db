import { isLicenceIdentifier, parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { QrRefusal } from '@shuqiao/protocol/licence/qr/qr-text';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { ShownLicence } from '@shuqiao/protocol/licence/verify/verification';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { findLicence, findLicenceByNumber, type Licence } from '@shuqiao/storage/licence/licence';
import { findStampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import { toLicenceWorld } from '../holders/licence-world.ts';
import { toIssuerId } from '../trust/compose-trust.ts';
import { copyCheck } from './copy-check.ts';
import { listRegisterChecks } from './register-checks.ts';
import { toNotFoundWords } from './register-texts.ts';
import { findStates, readHistory } from './registered-states.ts';
import { passed, type RegisterCheck, type RegisterResult, runRegisterChecks } from './run-register-checks.ts';
import type { Judged } from './service-verification.ts';
import { toServiceVerification } from './to-service-verification.ts';
import type { VerifyAsk, VerifyDeps } from './verify-deps.ts';

export type RegisteredQuestion =
  | { readonly kind: 'identifier'; readonly identifier: string }
  | { readonly kind: 'number'; readonly type: string; readonly number: string; readonly issuer?: string }
  | { readonly kind: 'copy'; readonly copy: string }
  | { readonly kind: 'refused'; readonly code: QrRefusal | 'code_unknown'; readonly text: string };

/** Ends the run before a licence is known: what was found, or why none was. */
interface Finding {
  readonly checks: readonly RegisterCheck[];
  readonly licence?: Licence;
  readonly issuers?: readonly string[];
}

/** LIC-Q1, LIC-Q2: our own register is asked, for now or for a past moment. */
export async function verifyRegistered(
  question: RegisteredQuestion,
  ask: VerifyAsk,
  deps: VerifyDeps,
): Promise<Judged> {
  const world = toLicenceWorld(deps);
  const nowMs = deps.clock();
  const atMs = ask.asOfMs ?? nowMs;
  const { checks, licence, issuers = [] } = await find(question, ask, { deps, atMs });
  const type = licence && world.trust.findType(licence.type);
  const presented = toJcs({ ...question });
  if (!licence || !type) {
    const named = issuers.map((code) => ({ code, name: nameOf(code, world) }));
    const entries = await runRegisterChecks(licence ? [...checks, typeUnknown] : checks);
    const verification = toServiceVerification({
      checks: entries,
      atMs,
      policy: world.policy,
      issuers: named,
    });
    return { verification, subject: null, presented };
  }
  const history = await readHistory(deps.store.read, licence);
  const all = [...checks, ...listRegisterChecks({ history, type, world, ask, nowMs, atMs })];
  const verification = toServiceVerification({
    checks: await runRegisterChecks(all),
    atMs,
    policy: world.policy,
    states: findStates(history, atMs),
    shown: toShown(licence, type, world),
  });
  return { verification, subject: { type, holderCode: licence.holderCode }, presented };
}

interface Looking {
  readonly deps: VerifyDeps;
  readonly atMs: number;
}

function find(question: RegisteredQuestion, ask: VerifyAsk, looking: Looking): Promise<Finding> | Finding {
  switch (question.kind) {
    case 'refused':
      return { checks: [form({ outcome: 'fail', code: question.code })] };
    case 'identifier':
      return findByIdentifier(question.identifier, looking);
    case 'copy':
      return findByCopy(question.copy, ask, looking);
    case 'number':
      return findByNumber(question, looking);
  }
}

async function findByIdentifier(identifier: string, { deps, atMs }: Looking): Promise<Finding> {
  if (!parseLicenceIdentifier(identifier)) return { checks: [form({ outcome: 'fail', code: 'malformed' })] };
  if (!isLicenceIdentifier(identifier)) {
    return { checks: [form({ outcome: 'fail', code: 'identifier_check' })] };
  }
  return toFinding(await findLicence(deps.store.read, identifier), atMs);
}

async function findByCopy(id: string, ask: VerifyAsk, { deps, atMs }: Looking): Promise<Finding> {
  const copy = await findStampedCopy(deps.store.read, id);
  const found = toFinding(copy && (await findLicence(deps.store.read, copy.zzbs)), atMs);
  return copy ? { ...found, checks: [...found.checks, copyCheck(copy, ask.copy, atMs)] } : found;
}

/** The newest version that the one issuer gave this number; several issuers are only named. */
async function findByNumber(
  { type, number, issuer }: Extract<RegisteredQuestion, { kind: 'number' }>,
  { deps, atMs }: Looking,
): Promise<Finding> {
  const found = await findLicenceByNumber(deps.store.read, { type, number, issuer });
  const issuers = [...new Set(found.map((licence) => licence.issuer))];
  if (issuers.length > 1) {
    return { checks: [form(passed), entry({ outcome: 'unknown', code: 'issuer_needed' })], issuers };
  }
  const issued = found.filter(({ issuedOn }) => Date.parse(`${issuedOn}T00:00:00+08:00`) <= atMs);
  return toFinding(issued[0] ?? found.at(-1), atMs);
}

function toFinding(licence: Licence | undefined, atMs: number): Finding {
  const missing: RegisterResult = {
    outcome: 'unknown',
    code: 'register_not_found',
    detail: toNotFoundWords(atMs),
  };
  const checks = [form(passed), entry(licence ? passed : missing)];
  return licence ? { checks, licence } : { checks };
}

const form = (result: RegisterResult): RegisterCheck => ({
  id: 'R1',
  source: 'LIC-P6, LIC-C7',
  run: () => result,
});
const entry = (result: RegisterResult): RegisterCheck => ({ id: 'R2', source: 'LIC-Q2', run: () => result });
const typeUnknown: RegisterCheck = {
  id: 'R3',
  source: 'LIC-A3',
  run: () => ({ outcome: 'unknown', code: 'type_version_unknown' }),
};

const nameOf = (code: string, { trust }: LicenceWorld): string =>
  trust.findIssuer(toIssuerId(trust.issuer, code))?.name ?? code;

function toShown(licence: Licence, type: LicenceType, world: LicenceWorld): ShownLicence {
  return {
    vct: toVct(type['x-licenceType'], type['x-version']),
    type: licence.type,
    issuer: toIssuerId(world.trust.issuer, licence.issuer),
    issuerName: nameOf(licence.issuer, world),
    identifier: licence.zzbs,
    claims: { ...licence.claims },
    dropped: 0,
    copy: false,
  };
}
