import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { accountSql, insertAccount } from './testing/account-rows.ts';
import { describeOnBothEngines } from './testing/temp-store.ts';
import { writeMigrations } from './testing/write-migrations.ts';

const migrationsFolder = writeMigrations(accountSql);
const secret = '张三三三';

describeOnBothEngines('an error', 'catalogue', (open) => {
  test.each([
    ['a duplicate key', secret],
    ['a missing value', null],
  ])('about %s does not quote the values of the statement', async (_, owner) => {
    const store = await open({ migrationsFolder });
    await store.write((w) => insertAccount(w, 'a', secret));

    const write = store.write((w) => insertAccount(w, `${secret}-id`, owner as string));
    const error = await write.catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(secret);
  });
});
