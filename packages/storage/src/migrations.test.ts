import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMigrations } from './migrations.ts';
import { accountSql, countAccounts, insertAccount } from './testing/account-rows.ts';
import { runChild } from './testing/run-child.ts';
import { describeOnBothEngines } from './testing/temp-store.ts';
import { writeMigrations } from './testing/write-migrations.ts';

const secondSql = 'create table note (id text not null primary key);';

describe('a folder of migrations', () => {
  test('is refused when a number is missing or doubled', () => {
    const folder = writeMigrations(accountSql);
    writeFileSync(join(folder, '003_late.sql'), secondSql);

    expect(() => loadMigrations(folder)).toThrow('003_late.sql should be number 2');
  });

  test('is refused when a file is not named by number', () => {
    const folder = writeMigrations(accountSql);
    writeFileSync(join(folder, 'notes.sql'), secondSql);

    expect(() => loadMigrations(folder)).toThrow('notes.sql is not named like');
  });

  test('has the same checksums with either line ending', () => {
    const [unix] = loadMigrations(writeMigrations('create table a (\n  id text\n);\n'));
    const [dos] = loadMigrations(writeMigrations('create table a (\r\n  id text\r\n);\r\n'));

    expect(dos?.checksum).toBe(unix?.checksum);
  });
});

describeOnBothEngines('migrating a database', 'provision', (open, stores) => {
  test('keeps what it holds and adds what is new', async () => {
    const { url } = await stores.create();
    const first = await open({ url, migrationsFolder: writeMigrations(accountSql) });
    await first.write((w) => insertAccount(w, 'a'));
    await first.close();

    const later = await open({ url, migrationsFolder: writeMigrations(accountSql, secondSql) });

    expect(await countAccounts(later.read)).toBe(1);
  });

  test('is refused when an applied migration was changed', async () => {
    const { url } = await stores.create();
    await (await open({ url, migrationsFolder: writeMigrations(accountSql) })).close();

    const changed = open({ url, migrationsFolder: writeMigrations(`${accountSql}-- just a comment\n`) });

    await expect(changed).rejects.toThrow('001_step.sql was changed after it was applied');
  });

  test('is refused when a newer version has been here', async () => {
    const { url } = await stores.create();
    await (await open({ url, migrationsFolder: writeMigrations(accountSql, secondSql) })).close();

    const older = open({ url, migrationsFolder: writeMigrations(accountSql) });

    await expect(older).rejects.toThrow('002_step.sql, which this version does not know');
  });

  test('leaves nothing of a migration that fails half-way', async () => {
    const { url } = await stores.create();
    const broken = open({ url, migrationsFolder: writeMigrations(`${accountSql} create tabel oops;`) });
    await expect(broken).rejects.toThrow(/syntax/);

    const repaired = await open({ url, migrationsFolder: writeMigrations(accountSql) });

    expect(await countAccounts(repaired.read)).toBe(0);
  });

  test('happens once when ten starters meet on a new database', async () => {
    const { url } = await stores.create();
    const migrationsFolder = writeMigrations(accountSql, secondSql);

    const opened = await Promise.all(
      Array.from({ length: 10 }, () => open({ url, migrationsFolder, poolSizes: { write: 1, read: 1 } })),
    );

    for (const store of opened) expect(await countAccounts(store.read)).toBe(0);
  });

  test('happens once when several processes start together on a new database', async () => {
    const { url } = await stores.create();
    const migrationsFolder = writeMigrations(accountSql, secondSql);

    const exits = await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => runChild(url, migrationsFolder, 'insert-one', id).exit),
    );

    expect(exits).toEqual([0, 0, 0, 0]);
    const store = await open({ url, migrationsFolder });
    expect(await countAccounts(store.read)).toBe(4);
  });
});
