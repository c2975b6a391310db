import type { Pool, PoolClient } from 'pg';
import type { WriteDb, Writer } from '../store.ts';
import { TransactionState } from '../transaction-state.ts';
import { toDb } from './quiet-session.ts';

function guardClient(client: PoolClient, state: TransactionState): PoolClient {
  const guarded = {
    async query(...args: Parameters<PoolClient['query']>) {
      state.checkOpen();
      try {
        return await client.query(...args);
      } catch (error) {
        state.fail(error);
        throw error;
      }
    },
  };
  return guarded as unknown as PoolClient;
}

function createWriter(client: PoolClient, state: TransactionState): Writer {
  let db: WriteDb | undefined;
  const writer = {
    get db() {
      db ??= toDb(guardClient(client, state));
      return db;
    },
    table: <T>(authored: T) => authored,
    raw: { engine: 'postgres' as const, client },
  };
  return writer as Writer;
}

/** After a failed statement PostgreSQL answers COMMIT with ROLLBACK, and calls that success. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements failed.');
}

async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed', { cause: error });
  }
}

/** A connection lost during the commit leaves its outcome unknown: the error says so by not being a refusal. */
export async function transact<T>(pool: Pool, body: (writer: Writer) => T | Promise<T>): Promise<T> {
  const client = await pool.connect();
  const state = new TransactionState();
  try {
    await client.query('begin');
    const result = await body(createWriter(client, state));
    state.end();
    await commit(client);
    client.release();
    return result;
  } catch (error) {
    client.release(await rollback(client));
    throw error;
  } finally {
    state.close();
  }
}
