import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import type { LicenceDeskPage } from '@shuqiao/schemas/types/licence-desk-page';
import type { LicenceDeskSearch } from '@shuqiao/schemas/types/licence-desk-search';
import { listLicencesForDesk } from '@shuqiao/storage/licence/list-licences-for-desk';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { getStanding } from './issuing-facts.ts';
import { toDeskEntry } from './to-desk-entry.ts';

export type DeskDeps = Pick<LicenceDeps, 'store' | 'clock' | 'directory' | 'trust'>;

const USUAL_LIMIT = 50;

/** What the department, or one that it answers for, has issued, newest first. */
export async function findDeskPage(
  deps: DeskDeps,
  { department }: Acting,
  { type, state, search, cursor, limit = USUAL_LIMIT }: LicenceDeskSearch,
): Promise<LicenceDeskPage> {
  const { answersFor } = getStanding(deps.directory, department, deps.clock());
  const place = decodeCursor(cursor, ['number', 'string']);
  const { rows, next } = await listLicencesForDesk(deps.store.read, {
    issuers: [...answersFor],
    type,
    state,
    search,
    limit,
    after: place && { createdMs: place[0], zzbs: place[1] },
  });
  return {
    items: rows.map((row) => toDeskEntry(deps, row)),
    next: next && encodeCursor([next.createdMs, next.zzbs]),
  };
}

export function searchLicences(app: Hono<LicenceEnv>, deps: DeskDeps & GateDeps): void {
  const operation = {
    path: '/licence/v1/licences/search',
    schema: 'licence-desk-search',
    roles: ['issuer'],
  } as const;
  departmentOperation<LicenceDeskSearch>(app, operation, deps, async (acting, body) => ({
    status: 200,
    body: await findDeskPage(deps, acting, body),
  }));
}
