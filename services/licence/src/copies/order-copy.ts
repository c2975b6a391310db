import { listTypesOf, type Matter } from '@shuqiao/domain/licence/matter';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceCopy } from '@shuqiao/schemas/types/licence-copy';
import type { LicenceCopyOrder } from '@shuqiao/schemas/types/licence-copy-order';
import type { LicenceHolderCopyOrder } from '@shuqiao/schemas/types/licence-holder-copy-order';
import type { Hono } from 'hono';
import { checkQuota } from '../alarms/check-quota.ts';
import { type AlarmDeps, recordLookUps } from '../alarms/record-look-ups.ts';
import { toTypeItems } from '../consents/consent-items.ts';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import { type ProofDeps, proveHolder } from '../holders/prove-holder.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { getMatter } from '../matters/get-matter.ts';
import { checkGrounds, type GroundDeps, readGrounds, takeConsent } from '../resolve/grounds.ts';
import { type Holding, listHoldings } from '../resolve/holdings.ts';
import { type CopyDeps, makeCopy } from './make-copy.ts';

export type OrderDeps = AlarmDeps & CopyDeps & GroundDeps & ProofDeps;

const LONGEST_DAYS = 30;

/** A department orders a copy by the holder's consent, for its own open case. */
export function orderCopy(app: Hono<LicenceEnv>, deps: OrderDeps & GateDeps): void {
  const operation = {
    path: '/licence/v1/copies',
    schema: 'licence-copy-order',
    roles: ['clerk', 'issuer', 'officer'],
  } as const;
  departmentOperation<LicenceCopyOrder>(app, operation, deps, async (acting, order) => ({
    status: 201,
    body: await orderForDepartment(deps, acting, order),
  }));
}

/** The holder orders it, with a key-bound presentation of that very licence. */
export function orderOwnCopy(app: Hono<LicenceEnv>, deps: OrderDeps): void {
  app.post(
    '/licence/v1/holder/copies',
    body<LicenceHolderCopyOrder, LicenceEnv>('licence-holder-copy-order'),
    async (c) => {
      const copy = await orderForHolder(deps, c.req.valid('json'));
      return c.json(copy, 201, { 'Cache-Control': 'no-store' });
    },
  );
}

export async function orderForDepartment(
  deps: OrderDeps,
  acting: Acting,
  order: LicenceCopyOrder,
): Promise<LicenceCopy> {
  const { caseId, consentCode, days = LONGEST_DAYS, type } = order;
  await checkQuota(deps, acting);
  const matter = await getMatter(deps, order.matter, acting.department);
  const grounds = await readGrounds(deps, acting, { caseId, consentCode });
  const { consent } = grounds;
  if (!consent) throw new Problem('case_or_consent_required');
  const items = toTypeItems(consent).find((each) => each.type === type)?.items ?? [];
  const { holderCode } = consent;
  const { department } = acting;
  checkGrounds(deps, grounds, { holderCode, department, matter: matter.code, items: [{ type, items }] });
  await requireOpenCase(deps, caseId, matter, holderCode);
  const holding = pickHolding(await listHoldings(deps, holderCode, [type]));
  const atMs = deps.clock();
  return makeCopy(deps, {
    ...{ holding, matter, audience: department, caseId, maker: department, items, days },
    async within(w) {
      await takeConsent(w, grounds, atMs);
      const who = { kind: 'copy', department, actor: acting.actor, matter: matter.code, caseId };
      const whose = { holderCode, holderHash: deps.hashHolder(holderCode), types: [type], outcome: 'valid' };
      const [id] = await recordLookUps(w, deps, [{ atMs, consentId: consent.id, ...who, ...whose }], null);
      return id;
    },
  });
}

export async function orderForHolder(
  deps: OrderDeps,
  { presented, ...terms }: LicenceHolderCopyOrder,
): Promise<LicenceCopy> {
  const { caseId, days = LONGEST_DAYS, department } = terms;
  const matter = await getMatter(deps, terms.matter, department);
  const { holderCode, type, zzbs } = await proveHolder(deps, presented, 'copy', terms);
  await requireOpenCase(deps, caseId, matter, holderCode);
  const items = terms.items ?? listItems(matter, type);
  const holding = (await listHoldings(deps, holderCode, [type])).find((each) => each.licence.zzbs === zzbs);
  return makeCopy(deps, {
    ...{ holding: pickHolding(holding ? [holding] : []), matter, audience: department },
    ...{ caseId, maker: '持证人', items, days },
  });
}

/** LIC-C3: one open case about this holder, of that department and matter. */
async function requireOpenCase(
  deps: OrderDeps,
  caseId: string,
  matter: Matter,
  holderCode: string,
): Promise<void> {
  const grounds = await readGrounds(deps, systemOf(matter), { caseId });
  checkGrounds(deps, grounds, { holderCode, department: matter.department, matter: matter.code, items: [] });
}

/** Nobody's guesses are counted where no code is given. */
const systemOf = ({ department }: Matter): Acting => ({
  department,
  actor: '',
  role: '',
  system: null,
  requestId: '',
});

function pickHolding(holdings: readonly Holding[]): Holding {
  const holding = holdings.find(({ assessment }) => assessment.outcome === 'valid') ?? holdings[0];
  if (!holding) throw new Problem('copy_refused', { reason: 'not_held' });
  return holding;
}

function listItems({ requirements }: Matter, type: string): string[] {
  const fitting = requirements.filter((requirement) => listTypesOf(requirement).includes(type));
  return [...new Set(fitting.flatMap(({ items }) => items))];
}
