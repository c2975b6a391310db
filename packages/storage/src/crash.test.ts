import { expect, test } from 'vitest';
import type { Reader } from './store.ts';
import { accountSql, findAccount } from './testing/account-rows.ts';
import { type Child, runChild } from './testing/run-child.ts';
import { describeOnBothEngines } from './testing/temp-store.ts';
import { writeMigrations } from './testing/write-migrations.ts';

const migrationsFolder = writeMigrations(accountSql);

/** Kills the process at the given message; returns the highest number that it had called done. */
async function killAt(child: Child, fatal: string): Promise<number> {
  let done = 0;
  for await (const message of child.messages) {
    const [word, number] = String(message).split(' ');
    if (word === 'done') done = Number(number);
    if (message === fatal) child.process.kill('SIGKILL');
  }
  expect(await child.exit).toBe('SIGKILL');
  return done;
}

async function findPair(r: Reader, number: number) {
  return [await findAccount(r, `left-${number}`), await findAccount(r, `right-${number}`)];
}

describeOnBothEngines('a process killed with -9', 'provision', (open, stores) => {
  test.each(['half 1', 'half 7', 'done 7'])(
    'at "%s" keeps every acknowledged write and no half of another',
    async (fatal) => {
      const { url } = await stores.create();

      const acknowledged = await killAt(runChild(url, migrationsFolder, 'insert-pairs'), fatal);

      const { read } = await open({ url, migrationsFolder });
      for (let number = 1; number <= acknowledged; number++) {
        expect(await findPair(read, number)).not.toContain(undefined);
      }
      for (let number = acknowledged + 1; number <= acknowledged + 50; number++) {
        const [left, right] = await findPair(read, number);
        expect(left === undefined).toBe(right === undefined);
      }
    },
  );
});
