import type BetterSqlite3 from 'better-sqlite3';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Pool, PoolClient } from 'pg';
import type { Service } from './service.ts';

export type ReadDb = Pick<NodePgDatabase, 'select' | 'selectDistinct' | '$count'>;

/** Without `transaction` and `execute`: both mean something else on each engine. */
export type WriteDb = ReadDb & Pick<NodePgDatabase, 'insert' | 'update' | 'delete'>;

export type RawSqlite = { engine: 'sqlite'; connection: BetterSqlite3.Database };

export interface Reader {
  readonly db: ReadDb;
  /** The engine's own form of a table: write `const t = table(resource)` and query `t`. */
  readonly table: <T extends PgTable>(authored: T) => T;
  readonly raw: RawSqlite | { engine: 'postgres'; client: Pool | PoolClient };
}

declare const insideTransaction: unique symbol;

/** Only `store.write` hands one out, so a query that takes a Writer cannot run outside a transaction. */
export interface Writer extends Reader {
  readonly [insideTransaction]: true;
  readonly db: WriteDb;
  readonly raw: RawSqlite | { engine: 'postgres'; client: PoolClient };
}

interface BaseStore {
  readonly service: Service;
  readonly read: Reader;
  /**
   * Runs the callback in one transaction, durable when the promise resolves; a throw, or any statement
   * that failed even if its error was caught, rolls everything back. No network or file I/O inside.
   */
  write<T>(callback: (writer: Writer) => T | Promise<T>): Promise<T>;
  /** Refuses new writes, waits for those already accepted, then lets the database go. */
  close(): Promise<void>;
}

export interface SqliteStore extends BaseStore {
  readonly engine: 'sqlite';
  /** For preparing statements; run the writer's only inside `write`, where nobody else is on it. */
  readonly raw: { writer: BetterSqlite3.Database; reader: BetterSqlite3.Database };
}

export interface PostgresStore extends BaseStore {
  readonly engine: 'postgres';
  readonly raw: { pool: Pool; readPool: Pool };
}

export type Store = SqliteStore | PostgresStore;
