import type { Database } from 'better-sqlite3';
import { type AppliedMigration, type Migration, selectPending } from '../migrations.ts';
import { createSchemaMigration, insertApplied, selectApplied } from '../schema-migration-sql.ts';
import type { Service } from '../service.ts';

/**
 * A lone bigint key becomes the row id itself: half the B-trees for every row of the evidence log. Lines that begin
 * with `--sqlite` are for this engine only.
 */
export function toSqliteSql(sql: string): string {
  return sql
    .replaceAll(/\bbigint not null primary key\b/g, 'integer not null primary key')
    .replaceAll(/^--sqlite /gm, '');
}

export function migrateSqlite(connection: Database, service: Service, known: Migration[]): void {
  const migrate = connection.transaction(() => {
    connection.exec(createSchemaMigration);
    const applied = connection.prepare<[string], AppliedMigration>(`${selectApplied} ?`).all(service);
    const record = connection.prepare(`${insertApplied} (?, ?, ?, ?, ?)`);
    for (const { number, name, checksum, sql } of selectPending(known, applied)) {
      connection.exec(toSqliteSql(sql));
      record.run(service, number, name, checksum, Date.now());
    }
  });
  migrate.immediate();
}
