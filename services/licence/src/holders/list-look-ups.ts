import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import { body } from '@shuqiao/http/body';
import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import type { LicenceLookUpPage, OwnConsent, OwnLicence } from '@shuqiao/schemas/types/licence-look-up-page';
import type { LicenceLookUpRequest } from '@shuqiao/schemas/types/licence-look-up-request';
import { type HolderConsent, listConsentsOfHolder } from '@shuqiao/storage/licence/holder-consent';
import { type LookUp, listLookUpsOfHolder } from '@shuqiao/storage/licence/look-up';
import { findMatter } from '@shuqiao/storage/licence/matter';
import type { Hono } from 'hono';
import { toTypeItems } from '../consents/consent-items.ts';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { type Holding, listHoldings } from '../resolve/holdings.ts';
import { type ProofDeps, proveHolder } from './prove-holder.ts';

type LookUpDeps = ProofDeps & Pick<LicenceDeps, 'directory'>;

const PAGE = 50;
const CONSENTS = 200;

/** Who looked at my licences, when, for what; the licences themselves; and what I consented to. */
export function listLookUps(app: Hono<LicenceEnv>, deps: LookUpDeps): void {
  app.post(
    '/licence/v1/holder/look-ups',
    body<LicenceLookUpRequest, LicenceEnv>('licence-look-up-request'),
    async (c) => {
      const { cursor, limit = PAGE, presented } = c.req.valid('json');
      const after = decodeCursor(cursor, ['string'])?.[0];
      const { holderCode } = await proveHolder(deps, presented, 'holder');
      return c.json(await readPage(deps, holderCode, { after, limit }), 200, { 'Cache-Control': 'no-store' });
    },
  );
}

async function readPage(
  deps: LookUpDeps,
  holderCode: string,
  page: { after: string | undefined; limit: number },
): Promise<LicenceLookUpPage> {
  const { read } = deps.store;
  const { next, rows } = await listLookUpsOfHolder(read, holderCode, page);
  const nameOf = departmentNames(deps);
  const matters = new Map<string, string | null>();
  for (const { matter } of rows) matters.set(matter, (await findMatter(read, matter))?.name ?? null);
  const consents = await listConsentsOfHolder(read, holderCode, { limit: CONSENTS });
  return {
    items: rows.map((row) => toLookUp(row, nameOf, matters)),
    next: next === null ? null : encodeCursor([next]),
    licences: (await listHoldings(deps, holderCode)).map((each) => toOwnLicence(each, deps)),
    consents: consents.rows.map((each) => toOwnConsent(each, nameOf, deps.clock())),
  };
}

type NameOf = (department: string) => string;

function departmentNames({ directory }: LookUpDeps): NameOf {
  const departments = directory.held()?.index.departments;
  return (code) => departments?.get(code)?.name ?? code;
}

function toLookUp(
  row: LookUp,
  nameOf: NameOf,
  matters: ReadonlyMap<string, string | null>,
): LicenceLookUpPage['items'][number] {
  const { atMs, caseId, consentId, department, kind, logIndex, matter, outcome, types } = row;
  return {
    at: new Date(atMs).toISOString(),
    kind,
    department,
    departmentName: nameOf(department),
    matter,
    matterName: matters.get(matter) ?? null,
    caseId,
    byConsent: consentId !== null,
    types: [...types],
    outcome,
    logIndex,
  };
}

function toOwnLicence({ assessment, licence }: Holding, { trust }: LookUpDeps): OwnLicence {
  const { issuer, state, type, validTo, zzbs } = licence;
  const { en, zh } = LICENCE_STATES[state];
  const name = trust.current().index.findType(type)?.title ?? type;
  return { type, name, identifier: zzbs, issuer, state, stateName: { zh, en }, validTo, ...assessment };
}

function toOwnConsent(consent: HolderConsent, nameOf: NameOf, nowMs: number): OwnConsent {
  const { department, expiresMs, id, matter, state } = consent;
  return {
    id,
    department,
    departmentName: nameOf(department),
    matter,
    items: toTypeItems(consent).map(({ items, type }) => ({ type, items: [...items] })),
    expiresAt: new Date(expiresMs).toISOString(),
    state: state === 'open' && expiresMs <= nowMs ? 'expired' : state,
  };
}
