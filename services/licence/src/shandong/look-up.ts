import { listTypesOf } from '@shuqiao/domain/licence/matter';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { ShandongAccount } from '@shuqiao/storage/licence/shandong-account';
import { checkQuota } from '../alarms/check-quota.ts';
import { recordLookUps } from '../alarms/record-look-ups.ts';
import { toTypeItems } from '../consents/consent-items.ts';
import type { Acting } from '../gate/acting.ts';
import { getMatter } from '../matters/get-matter.ts';
import { checkGrounds, type Grounds, readGrounds, takeConsent } from '../resolve/grounds.ts';
import type { Holding } from '../resolve/holdings.ts';
import type { Data } from './parameters.ts';
import { ShandongRefusal, type ShandongStatus } from './refusal.ts';
import type { ShandongDeps } from './shandong-deps.ts';
import { toStatus } from './to-status.ts';
import { readUseCause } from './use-cause.ts';

export interface ShandongCall {
  readonly deps: ShandongDeps;
  readonly account: ShandongAccount;
  readonly operation: string;
  readonly requestId: string;
  readonly data: Data;
}

/** What a look-up may read, and on which ground. */
export interface Permission {
  readonly type: LicenceType;
  readonly items: readonly string[];
  readonly grounds: Grounds;
}

/** The rules of our own look-ups, whatever the old interface lacked: matter, case or consent, quota. */
export async function getPermission(call: ShandongCall, type: LicenceType): Promise<Permission> {
  const { account, data, deps } = call;
  const named = readUseCause(data.useCause);
  const acting = toActing(call);
  await checkQuota(deps, acting);
  const matter = await getMatter(deps, account.matter, account.department);
  const grounds = await readGrounds(deps, acting, named);
  const code = type['x-licenceType'];
  const needed = matter.requirements.filter((each) => listTypesOf(each).includes(code));
  const consented = grounds.consent && toTypeItems(grounds.consent).find((each) => each.type === code);
  const items = [...new Set(needed.flatMap((each) => each.items))].filter(
    (name) => !grounds.consent || consented?.items.includes(name),
  );
  if (needed.length === 0 || items.length === 0) throw new ShandongRefusal(100, '该事项不需要此类证照');
  return { type, items, grounds };
}

/**
 * The first that serves, on record before anything is told.
 * @throws ShandongRefusal with the status of what was found, where nothing serves
 */
export async function takeHolding(
  call: ShandongCall,
  permission: Permission,
  holderCode: string,
  find: () => Promise<readonly Holding[]>,
): Promise<Holding> {
  const { account, deps } = call;
  const { grounds, items, type } = permission;
  const asked = [{ type: type['x-licenceType'], items }];
  checkGrounds(deps, grounds, {
    holderCode,
    department: account.department,
    matter: account.matter,
    items: asked,
  });
  const found = await find();
  const holding = found.find((each) => toStatus(type, each) === 0) ?? found[0];
  const status = holding ? toStatus(type, holding) : 10;
  await record(call, permission, holderCode, status);
  if (status !== 0) throw new ShandongRefusal(status, status === 21 ? reasonOf(holding) : undefined);
  if (!holding) throw new ShandongRefusal(10);
  return holding;
}

function reasonOf(holding: Holding | undefined): string | undefined {
  return holding?.assessment.code === 'superseded' ? '已有新版本' : undefined;
}

async function record(
  call: ShandongCall,
  { grounds, type }: Permission,
  holderCode: string,
  status: ShandongStatus,
): Promise<void> {
  const { account, deps, operation } = call;
  const { department, matter } = account;
  const { actor } = toActing(call);
  const [atMs, holderHash] = [deps.clock(), deps.hashHolder(holderCode)];
  const ground = { caseId: grounds.caseId, consentId: grounds.consent?.id ?? null };
  const types = [type['x-licenceType']];
  const told = { kind: 'shandong', id: deps.newId(), operation, actor, matter, types, status, at: atMs };
  const message = toJcs({
    ...told,
    case_id: ground.caseId,
    consent_id: ground.consentId,
    holder: holderHash,
  });
  const leaf = { t: 'verification' as const, departments: [department], message, o: toOutcome(status) };
  const [log] = await deps.evidence.append([leaf]);
  const outcome = `status ${status}`;
  const lookUp = {
    kind: 'shandong',
    atMs,
    department,
    actor,
    matter,
    holderHash,
    holderCode,
    types,
    outcome,
  };
  await deps.store.write(async (w) => {
    await takeConsent(w, grounds, atMs);
    if (log) await recordLookUps(w, deps, [{ ...lookUp, ...ground }], log.index);
  });
}

function toOutcome(status: ShandongStatus): 'valid' | 'invalid' | 'indeterminate' {
  if (status === 0) return 'valid';
  return status === 99 || status === 101 ? 'indeterminate' : 'invalid';
}

function toActing({ account, requestId }: ShandongCall): Acting {
  const actor = `sd:${account.accessId}`;
  return { department: account.department, actor, role: 'clerk', system: account.accessId, requestId };
}
