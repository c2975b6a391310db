import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

const busyTimeoutMs = 5_000;
const synchronousFull = 2;

function setPragma(connection: Database.Database, name: string, value: string, expected: unknown): void {
  connection.pragma(`${name} = ${value}`);
  const actual = connection.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`SQLite kept ${name} at ${String(actual)}, wanted ${value}.`);
}

/** Readable by the owner only: records and evidence hold personal data. */
function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

/** WAL with synchronous=FULL: a commit that has returned survives a power cut. */
export function connectWriter(path: string): Database.Database {
  createPrivateFile(path);
  const connection = new Database(path, { timeout: busyTimeoutMs });
  try {
    setPragma(connection, 'journal_mode', 'WAL', 'wal');
    setPragma(connection, 'synchronous', 'FULL', synchronousFull);
    setPragma(connection, 'foreign_keys', 'ON', 1);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

export function connectReader(path: string): Database.Database {
  const connection = new Database(path, { readonly: true, timeout: busyTimeoutMs });
  setPragma(connection, 'query_only', 'ON', 1);
  return connection;
}
