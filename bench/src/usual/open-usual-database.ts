import Database from 'better-sqlite3';
import type { ServedWorld } from '../world/world.ts';

const schema = `
  create table record (id integer primary key, key text not null unique, document text not null);
  create table replay (issuer text not null, jti text not null, expires_at_ms integer not null, primary key (issuer, jti));
  create table quota_use (grant_id text not null, day text not null, used integer not null, primary key (grant_id, day));
  create table log_entry (idx integer primary key, entry text not null, leaf text not null);
  create table evidence_message (idx integer primary key, message text not null);
  create table evidence_salt (idx integer primary key, salt text not null);
  create table log_chain (tag text primary key, n integer not null, last_leaf text not null);
  create table log_state (id integer primary key, size integer not null, last_at_ms integer not null, range_hashes text not null);
  insert into log_state values (0, 0, 0, '');
`;

/** The same durability as everybody: WAL, synchronous=FULL. */
export function openUsualDatabase(path: string, { contract, records }: ServedWorld): Database.Database {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(schema);
  const [key = ''] = contract['x-key'];
  const insert = db.prepare('insert into record (key, document) values (?, ?)');
  db.transaction(() => {
    for (const record of records) insert.run(record[key], JSON.stringify(record));
  })();
  return db;
}
