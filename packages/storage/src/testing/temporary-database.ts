import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { services } from '../service.ts';

export type Engine = 'sqlite' | 'postgres';

export type Clearing = 'rows' | 'everything';

export const engineNames: Record<Engine, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

export interface TemporaryDatabase {
  url: string;
  /** Removes the rows of a migrated database, or everything, for the next user. */
  clear(what: Clearing): Promise<void>;
  remove(): Promise<void>;
}

async function administer<T>(serverUrl: string, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

const pinyinOrder = `template template0 strategy file_copy encoding 'UTF8' locale_provider icu icu_locale 'zh'`;

/** Sorted by pinyin where the server can, so that a query which relies on the server's order fails. */
async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query(
    "select 1 from pg_collation where collname = 'zh-x-icu' and current_setting('server_version_num') >= '150000'",
  );
  await client.query(`create database ${name} ${rowCount ? pinyinOrder : ''}`);
}

async function dropSchemas(client: pg.Client): Promise<void> {
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.query(`drop schema if exists ${services.join(', ')} cascade`);
}

/** Tables refer to older ones only, so the newest are emptied first. */
async function deleteRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statements: string | null }>(
    `select string_agg('delete from ' || oid::regclass, '; ' order by oid desc) statements from pg_class
     where relkind = 'r' and relname <> 'schema_migration' and relnamespace::regnamespace::text = any ($1)`,
    [services],
  );
  await client.query(rows[0]?.statements ?? '');
}

async function createPostgresDatabase(serverUrl: string): Promise<TemporaryDatabase> {
  const name = `shuqiao_test_${randomBytes(8).toString('hex')}`;
  await administer(serverUrl, (client) => createDatabase(client, name));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    clear: (what) => administer(url.href, what === 'rows' ? deleteRows : dropSchemas),
    remove: () =>
      administer(serverUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

function createSqliteFile(): TemporaryDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'shuqiao-store-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `file:${join(folder, 'store.db')}`, clear: remove, remove };
}

/** An empty database of its own; `postgresUrl` is what `startPostgres` or `inject` gave. */
export async function createTemporaryDatabase(
  engine: Engine,
  postgresUrl: string,
): Promise<TemporaryDatabase> {
  return engine === 'sqlite' ? createSqliteFile() : createPostgresDatabase(postgresUrl);
}
