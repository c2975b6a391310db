import { Problem } from '@shuqiao/http/problem';
import type { LicenceDeskAct, LicenceDeskLicence } from '@shuqiao/schemas/types/licence-desk-licence';
import type { LicenceDeskRead } from '@shuqiao/schemas/types/licence-desk-read';
import { findLicence, findLicenceVersions } from '@shuqiao/storage/licence/licence';
import { type LicenceEvent, listLicenceEvents } from '@shuqiao/storage/licence/licence-event';
import { listStampedCopies } from '@shuqiao/storage/licence/stamped-copy';
import type { Hono } from 'hono';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { getStanding } from './issuing-facts.ts';
import type { DeskDeps } from './search-licences.ts';
import { toDeskEntry } from './to-desk-entry.ts';

const MOST_COPIES = 1_000;

/** One licence version with its items, the versions beside it, and every act upon it. Others' licences are not found. */
export async function getDeskLicence(
  deps: DeskDeps,
  { department }: Acting,
  { identifier }: LicenceDeskRead,
): Promise<LicenceDeskLicence> {
  const { read } = deps.store;
  const { answersFor } = getStanding(deps.directory, department, deps.clock());
  const licence = await findLicence(read, identifier);
  if (!licence || !answersFor.has(licence.issuer)) throw new Problem('not_found');
  const versions = await findLicenceVersions(read, licence.base);
  const { rows: copies } = await listStampedCopies(read, licence.zzbs, { limit: MOST_COPIES });
  return {
    licence: toDeskEntry(deps, licence),
    claims: licence.claims as LicenceDeskLicence['claims'],
    related: licence.relatedZzbs,
    versions: versions.map((version) => toDeskEntry(deps, version)),
    acts: (await listLicenceEvents(read, licence.zzbs)).map(toDeskAct),
    copies: copies.length,
  };
}

export function readLicence(app: Hono<LicenceEnv>, deps: DeskDeps & GateDeps): void {
  const operation = {
    path: '/licence/v1/licences/read',
    schema: 'licence-desk-read',
    roles: ['issuer'],
  } as const;
  departmentOperation<LicenceDeskRead>(app, operation, deps, async (acting, body) => ({
    status: 200,
    body: await getDeskLicence(deps, acting, body),
  }));
}

function toDeskAct({ act, fromState, toState, effectiveOn, ...event }: LicenceEvent): LicenceDeskAct {
  return {
    act,
    fromState,
    toState,
    effectiveOn,
    recordedAt: new Date(event.recordedMs).toISOString(),
    reasonCode: event.reasonCode,
    reason: event.reasonText,
    actor: event.actor,
    system: event.system === '' ? null : event.system,
  };
}
