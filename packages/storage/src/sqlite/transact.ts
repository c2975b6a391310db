import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { WriteDb, Writer } from '../store.ts';
import { TransactionState } from '../transaction-state.ts';
import { toSqliteTable } from '../twin-table.ts';
import { guardConnection } from './guarded-connection.ts';

/**
 * Safe because queries are written against `await`, which Drizzle's SQLite builders serve too, and
 * against authored tables that `toSqliteTable` has turned into SQLite ones.
 */
export function toPortableDb(connection: Database): WriteDb {
  return drizzle(connection) as unknown as WriteDb;
}

function createWriter(connection: Database, state: TransactionState): Writer {
  let db: WriteDb | undefined;
  const writer = {
    get db() {
      db ??= toPortableDb(guardConnection(connection, state));
      return db;
    },
    table: toSqliteTable,
    raw: { engine: 'sqlite' as const, connection },
  };
  return writer as Writer;
}

/** Prepares `begin immediate … commit` once; the caller sees to it that only one runs at a time. */
export function createTransact(connection: Database) {
  const begin = connection.prepare('begin immediate');
  const commit = connection.prepare('commit');
  const rollback = connection.prepare('rollback');

  return async function transact<T>(body: (writer: Writer) => T | Promise<T>): Promise<T> {
    begin.run();
    const state = new TransactionState();
    try {
      const result = await body(createWriter(connection, state));
      state.end();
      commit.run();
      return result;
    } finally {
      state.close();
      if (connection.inTransaction) rollback.run();
    }
  };
}
