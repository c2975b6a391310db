import { openStore } from '../open-store.ts';
import type { Store } from '../store.ts';
import { insertAccount } from './account-rows.ts';

const [url = '', migrationsFolder = '', task, id = ''] = process.argv.slice(2);
const store = await openStore({ url, service: 'provision', migrationsFolder });

const tell = (message: string) => new Promise<void>((resolve) => process.send?.(message, () => resolve()));

async function insertPair(into: Store, number: number): Promise<void> {
  await into.write(async (w) => {
    await insertAccount(w, `left-${number}`);
    await tell(`half ${number}`);
    await insertAccount(w, `right-${number}`);
  });
  await tell(`done ${number}`);
}

if (task === 'insert-one') {
  await store.write((w) => insertAccount(w, id));
  await store.close();
  process.disconnect();
} else {
  for (let number = 1; ; number++) await insertPair(store, number);
}
