import Database from 'better-sqlite3';
import type { ServedWorld } from '../world/world.ts';

const synchronousFull = 2;

const schema = `
  create table record (key text not null primary key, document text not null) without rowid;
  create table replay (jti text not null primary key, expires_at_ms integer not null) without rowid;
  create table quota_use (grant_id text not null, day text not null, used integer not null,
    primary key (grant_id, day)) without rowid;
  create table log_entry (idx integer primary key, entry text not null, leaf blob not null);
  create table evidence_message (idx integer primary key, message text not null);
  create table evidence_salt (idx integer primary key, salt blob not null);
  create table log_chain (tag text not null primary key, n integer not null, last_leaf text not null) without rowid;
  create table log_state (id integer primary key, size integer not null, range blob not null);
  insert into log_state values (0, 0, x'');
`;

/** WAL with synchronous=FULL, read back: a commit that has returned is synced. */
export function openDatabase(path: string, { contract, records }: ServedWorld): Database.Database {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  if (db.pragma('synchronous', { simple: true }) !== synchronousFull)
    throw new Error('commits would not be synced');
  db.exec(schema);
  const [key = ''] = contract['x-key'];
  const insert = db.prepare('insert into record values (?, ?)');
  db.transaction(() => {
    for (const record of records) insert.run(record[key], JSON.stringify(record));
  })();
  return db;
}
