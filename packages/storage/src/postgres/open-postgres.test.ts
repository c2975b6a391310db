import { describe, expect, test } from 'vitest';
import { accountSql, countAccounts, insertAccount } from '../testing/account-rows.ts';
import { temporaryStores } from '../testing/temp-store.ts';
import { writeMigrations } from '../testing/write-migrations.ts';
import { withOptions } from './pools.ts';

const migrationsFolder = writeMigrations(accountSql);

describe('a PostgreSQL store', () => {
  const stores = temporaryStores('postgres', 'catalogue');

  const open = async (again = {}) => {
    const store = await stores.open({ migrationsFolder, ...again });
    if (store.engine !== 'postgres') throw new Error('not PostgreSQL');
    return store;
  };

  test('survives the loss of a connection inside a write, and of all idle ones', async () => {
    const store = await open();
    const lost = store.write(async (w) => {
      await insertAccount(w, 'lost');
      if (w.raw.engine === 'postgres')
        await w.raw.client.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(lost).rejects.toThrow();
    await countAccounts(store.read);
    await store.write(async (w) => {
      if (w.raw.engine !== 'postgres') return;
      await w.raw.client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
    });

    await store.write((w) => insertAccount(w, 'kept'));

    await expect.poll(() => countAccounts(store.read).catch(() => -1)).toBe(1);
  });

  test('refuses a write whose connection was lost between two of its statements, and lives on', async () => {
    const store = await open();
    const write = store.write(async (w) => {
      if (w.raw.engine !== 'postgres') return;
      const { client } = w.raw;
      const { rows } = await client.query('select pg_backend_pid() as pid');
      // `once` of node:events would take the error that comes first for the end.
      const ended = new Promise((resolve) => client.once('end', resolve));
      await store.raw.readPool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await ended;
      await insertAccount(w, 'lost');
    });

    await expect(write).rejects.toThrow();
    await store.write((w) => insertAccount(w, 'kept'));
    expect(await countAccounts(store.read)).toBe(1);
  });

  test('does not call a write done whose raw statement failed unnoticed', async () => {
    const store = await open();

    const write = store.write(async (w) => {
      await insertAccount(w, 'a');
      if (w.raw.engine === 'postgres') await w.raw.client.query('select 1/0').catch(() => undefined);
    });

    await expect(write).rejects.toThrow('rolled back');
    expect(await countAccounts(store.read)).toBe(0);
  });

  test('keeps its tables in the schema of its service, whatever options the URL brings', async () => {
    const { url } = await stores.create();
    const store = await open({ url: withOptions(url, '-c search_path=public -c lock_timeout=7s') });

    const { rows } = await store.raw.readPool.query(
      `select current_schema() as schema, current_setting('lock_timeout') as lock,
              (select table_schema from information_schema.tables where table_name = 'account') as home`,
    );

    expect(rows).toEqual([{ schema: 'catalogue', lock: '7s', home: 'catalogue' }]);
  });

  test('keeps two services of one database apart', async () => {
    const { url } = await stores.create();
    const catalogue = await open({ url });
    const provision = await open({ url, service: 'provision' });

    await catalogue.write((w) => insertAccount(w, 'a'));

    expect(await countAccounts(provision.read)).toBe(0);
  });
});
