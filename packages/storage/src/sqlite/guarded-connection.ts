import type { Database, Statement } from 'better-sqlite3';
import type { TransactionState } from '../transaction-state.ts';

function guardStatement(statement: Statement, state: TransactionState) {
  const attempt =
    <R>(operation: (...params: unknown[]) => R) =>
    (...params: unknown[]): R => {
      state.checkOpen();
      try {
        return operation(...params);
      } catch (error) {
        state.fail(error);
        throw error;
      }
    };
  return {
    run: attempt((...params) => statement.run(...params)),
    all: attempt((...params) => statement.all(...params)),
    get: attempt((...params) => statement.get(...params)),
    raw: () => guardStatement(statement.raw(), state),
  };
}

/**
 * The part of a connection that Drizzle uses, bound to one transaction: PostgreSQL refuses everything
 * after a failed statement, so SQLite must as well, or code would pass here and fail there.
 */
export function guardConnection(connection: Database, state: TransactionState): Database {
  const guarded = {
    prepare(source: string) {
      state.checkOpen();
      try {
        return guardStatement(connection.prepare(source), state);
      } catch (error) {
        state.fail(error);
        throw error;
      }
    },
  };
  return guarded as unknown as Database;
}
