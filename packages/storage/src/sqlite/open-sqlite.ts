import type { Migration } from '../migrations.ts';
import type { Service } from '../service.ts';
import type { Reader, SqliteStore } from '../store.ts';
import { toSqliteTable } from '../twin-table.ts';
import { WriteGuard, type WriteGuardOptions } from '../write-guard.ts';
import { connectReader, connectWriter } from './connect.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { createTransact, toPortableDb } from './transact.ts';
import { WriteQueue } from './write-queue.ts';

function connect(path: string, service: Service, migrations: Migration[]) {
  const writer = connectWriter(path);
  try {
    migrateSqlite(writer, service, migrations);
    return { writer, reader: connectReader(path) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * Two connections: readers never wait, and never see what is not committed. Drizzle's own
 * `transaction` cannot be used: its async form leaves statements outside the transaction.
 */
export function openSqlite(
  path: string,
  service: Service,
  migrations: Migration[],
  guarding: WriteGuardOptions,
): SqliteStore {
  const raw = connect(path, service, migrations);
  const transact = createTransact(raw.writer);
  const queue = new WriteQueue();
  const guard = new WriteGuard(guarding);
  const read: Reader = {
    db: toPortableDb(raw.reader),
    table: toSqliteTable,
    raw: { engine: 'sqlite', connection: raw.reader },
  };
  return {
    engine: 'sqlite',
    service,
    read,
    raw,
    write: (callback) =>
      guard.run(() => queue.run(() => transact((writer) => guard.enter(() => callback(writer))))),
    close: () =>
      guard.close(() => {
        raw.reader.close();
        raw.writer.close();
      }),
  };
}
