import { NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Pool, PoolClient } from 'pg';
import type { WriteDb } from '../store.ts';
import { withoutValues } from './without-values.ts';

type Session = NodePgSession<Record<string, never>, Record<string, never>>;

/** Drizzle's session, but its errors do not quote the values of the failed statement. */
class QuietSession extends NodePgSession<Record<string, never>, Record<string, never>> {
  override prepareQuery: Session['prepareQuery'] = (...query) => {
    const prepared = super.prepareQuery(...query);
    const execute = prepared.execute.bind(prepared);
    prepared.execute = (values) =>
      execute(values).catch((error: unknown) => {
        throw withoutValues(error);
      });
    return prepared as never;
  };
}

export function toDb(client: Pool | PoolClient): WriteDb {
  const dialect = new PgDialect();
  return new NodePgDatabase(dialect, new QuietSession(client, dialect, undefined), undefined);
}
