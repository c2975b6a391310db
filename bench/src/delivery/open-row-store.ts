import Database from 'better-sqlite3';

export interface Row {
  readonly key: string;
  readonly document: string;
}

export interface RowStore {
  /** One transaction, synced. */
  upsert(rows: readonly Row[]): void;
  close(): void;
}

export function openRowStore(path: string): RowStore {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table record (key text not null primary key, document text not null) without rowid');
  const upsert = db.prepare(
    'insert into record values (?, ?) on conflict (key) do update set document = excluded.document',
  );
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  return {
    upsert(rows) {
      begin.run();
      for (const { key, document } of rows) upsert.run(key, document);
      commit.run();
    },
    close: () => db.close(),
  };
}
