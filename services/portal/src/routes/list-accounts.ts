import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { PortalAccountPage } from '@shuqiao/schemas/types/portal-account-page';
import { listAccounts as readAccounts } from '@shuqiao/storage/portal/account';
import type { Hono } from 'hono';
import { administer } from '../accounts/administer.ts';
import { toPortalAccount } from '../accounts/to-portal-account.ts';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

export const accountParameters = pageParameters(200);

export function listAccounts(app: Hono<PortalEnv>, deps: PortalDeps): void {
  const checkQuery = query<PortalEnv, typeof accountParameters>(accountParameters);
  app.get('/portal/v1/accounts', checkQuery, administer(deps), async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    const { rows, next } = await readAccounts(deps.store.read, { after, limit });
    const accounts = await Promise.all(rows.map((row) => toPortalAccount(row, deps)));
    return c.json({
      accounts,
      next: next === null ? null : encodeCursor([next]),
    } satisfies PortalAccountPage);
  });
}
