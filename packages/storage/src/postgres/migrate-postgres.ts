import type { ClientBase, Pool } from 'pg';
import { type AppliedMigration, type Migration, selectPending } from '../migrations.ts';
import { createSchemaMigration, insertApplied, selectApplied } from '../schema-migration-sql.ts';
import type { Service } from '../service.ts';

const migrationLock = 809_2025;

/**
 * Text compares by code point, as in SQLite, whatever the database's locale: pages come in one order. What SQLite is
 * told of how to lay a table out means nothing here; lines that begin with `--postgres` are for this engine only.
 */
export function toPostgresSql(sql: string): string {
  return sql
    .replaceAll(/\btext\b/g, 'text collate "C"')
    .replaceAll(' without rowid', '')
    .replaceAll(/^--postgres /gm, '');
}

async function migrate(client: ClientBase, service: Service, known: Migration[]): Promise<void> {
  await client.query('set local statement_timeout = 0');
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  await client.query(`create schema if not exists ${service}`);
  await client.query(createSchemaMigration);
  const { rows } = await client.query<AppliedMigration & { number: string }>(`${selectApplied} $1`, [
    service,
  ]);
  const applied = rows.map((row) => ({ ...row, number: Number(row.number) }));
  for (const { number, name, checksum, sql } of selectPending(known, applied)) {
    await client.query(toPostgresSql(sql));
    await client.query(`${insertApplied} ($1, $2, $3, $4, $5)`, [
      service,
      number,
      name,
      checksum,
      Date.now(),
    ]);
  }
}

export async function migratePostgres(pool: Pool, service: Service, known: Migration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await migrate(client, service, known);
    await client.query('commit');
  } finally {
    client.release(true);
  }
}
