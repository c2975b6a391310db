import { expect, test } from 'vitest';
import { isConflict } from './conflict.ts';
import type { Store, Writer } from './store.ts';
import { accountSql, countAccounts, findAccount, insertAccount, setBalance } from './testing/account-rows.ts';
import { describeOnBothEngines } from './testing/temp-store.ts';
import { writeMigrations } from './testing/write-migrations.ts';

const migrationsFolder = writeMigrations(accountSql);

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

async function depositOne(store: Store, id: string): Promise<void> {
  for (;;) {
    const before = await findAccount(store.read, id);
    if (!before) throw new Error('no such account');
    const done = await store.write((w) => setBalance(w, id, before.balance + 1, before.version));
    if (done) return;
  }
}

describeOnBothEngines('a store', 'catalogue', (openTemporary, stores) => {
  const open = (url?: string) => openTemporary(url ? { url, migrationsFolder } : { migrationsFolder });

  test('keeps what a write returned from, and gives its result', async () => {
    const store = await open();

    const result = await store.write(async (w) => {
      await insertAccount(w, '一号');
      return 'done';
    });

    expect(result).toBe('done');
    expect(await findAccount(store.read, '一号')).toEqual({
      id: '一号',
      owner: '一号',
      balance: 0,
      version: 1,
    });
  });

  test('keeps nothing of a write that throws', async () => {
    const store = await open();

    const write = store.write(async (w) => {
      await insertAccount(w, 'a');
      throw new Error('changed my mind');
    });

    await expect(write).rejects.toThrow('changed my mind');
    expect(await countAccounts(store.read)).toBe(0);
  });

  test('lets a write see its own rows and hides them from readers until it commits', async () => {
    const store = await open();
    const inserted = gate();
    const looked = gate();
    const write = store.write(async (w) => {
      await insertAccount(w, 'a');
      inserted.open();
      await looked.opened;
      return countAccounts(w);
    });

    await inserted.opened;
    const duringWrite = await countAccounts(store.read);
    looked.open();

    expect(duringWrite).toBe(0);
    expect(await write).toBe(1);
    expect(await countAccounts(store.read)).toBe(1);
  });

  test('keeps an insert of one request when another one rolls back beside it', async () => {
    const store = await open();

    const [failed, kept] = await Promise.allSettled([
      store.write(async (w) => {
        await insertAccount(w, 'doomed');
        await new Promise((resolve) => setImmediate(resolve));
        throw new Error('no');
      }),
      store.write((w) => insertAccount(w, 'kept')),
    ]);

    expect([failed.status, kept.status]).toEqual(['rejected', 'fulfilled']);
    expect(await findAccount(store.read, 'kept')).toBeDefined();
    expect(await findAccount(store.read, 'doomed')).toBeUndefined();
  });

  test('loses none of 20 parallel increments that compare and swap', async () => {
    const store = await open();
    await store.write((w) => insertAccount(w, 'a'));

    await Promise.all(Array.from({ length: 20 }, () => depositOne(store, 'a')));

    expect(await findAccount(store.read, 'a')).toMatchObject({ balance: 20, version: 21 });
  });

  test('finishes 500 writes that were queued at once', async () => {
    const store = await open();

    await Promise.all(
      Array.from({ length: 500 }, (_, i) => store.write((w) => insertAccount(w, `account-${i}`))),
    );

    expect(await countAccounts(store.read)).toBe(500);
  });

  test('calls a duplicate primary or unique key a conflict, and nothing else', async () => {
    const store = await open();
    await store.write((w) => insertAccount(w, 'a', 'owner'));
    const errorOf = (id: string, owner: string | null) =>
      store.write((w) => insertAccount(w, id, owner as string)).catch((error: unknown) => error);

    expect(isConflict(await errorOf('a', 'other'))).toBe(true);
    expect(isConflict(await errorOf('b', 'owner'))).toBe(true);
    expect(isConflict(await errorOf('c', null))).toBe(false);
    expect(isConflict(new Error('wrapped', { cause: await errorOf('a', 'other') }))).toBe(true);
    expect(isConflict('SQLITE_CONSTRAINT_UNIQUE')).toBe(false);
  });

  test('commits nothing once a statement failed, even if the error was caught', async () => {
    const store = await open();

    const write = store.write(async (w) => {
      await insertAccount(w, 'a');
      await insertAccount(w, 'a').catch(() => undefined);
      return 'looks fine';
    });

    await expect(write).rejects.toSatisfy(isConflict);
    expect(await countAccounts(store.read)).toBe(0);
  });

  test('refuses further statements after one that failed', async () => {
    const store = await open();

    const write = store.write(async (w) => {
      await insertAccount(w, 'a');
      await insertAccount(w, 'a').catch(() => undefined);
      await expect(insertAccount(w, 'b')).rejects.toThrow('earlier statement');
    });

    await expect(write).rejects.toSatisfy(isConflict);
  });

  test('refuses a write inside a write instead of waiting for itself', async () => {
    const store = await open();

    const nested = store.write(() => store.write((w) => insertAccount(w, 'a')));

    await expect(nested).rejects.toThrow('A write inside a write');
    await store.write((w) => insertAccount(w, 'b'));
    expect(await countAccounts(store.read)).toBe(1);
  });

  test('accepts a write from work that a finished write left behind', async () => {
    const store = await open();
    const later = gate();
    let leftBehind: Promise<void> = Promise.resolve();

    await store.write(() => {
      leftBehind = later.opened.then(() => store.write((w) => insertAccount(w, 'later')));
    });
    later.open();
    await leftBehind;

    expect(await findAccount(store.read, 'later')).toBeDefined();
  });

  test('refuses a Writer that was kept after its transaction', async () => {
    const store = await open();
    let kept: Writer | undefined;
    await store.write(async (w) => {
      await insertAccount(w, 'a');
      kept = w;
    });

    await expect(insertAccount(kept as Writer, 'b')).rejects.toThrow('This transaction has ended');
    expect(await countAccounts(store.read)).toBe(1);
  });

  test('cannot write through its reader', async () => {
    const store = await open();

    await expect(insertAccount(store.read as unknown as Writer, 'a')).rejects.toThrow(/read-?only/);
  });

  test('finishes accepted writes before it closes, and refuses later ones', async () => {
    const { url } = await stores.create();
    const store = await open(url);
    const writes = Array.from({ length: 30 }, (_, i) => store.write((w) => insertAccount(w, `a${i}`)));

    await store.close();

    await Promise.all(writes);
    await expect(store.write((w) => insertAccount(w, 'late'))).rejects.toThrow('closed');
    const again = await open(url);
    expect(await countAccounts(again.read)).toBe(30);
  });

  test('runs raw statements of a write inside the same transaction', async () => {
    const store = await open();
    const statement = `insert into account (id, owner, balance, version) values ('raw', 'raw', 0, 1)`;

    const write = store.write(async (w) => {
      if (w.raw.engine === 'sqlite') w.raw.connection.exec(statement);
      else await w.raw.client.query(statement);
      expect(await countAccounts(w)).toBe(1);
      throw new Error('back');
    });

    await expect(write).rejects.toThrow('back');
    expect(await countAccounts(store.read)).toBe(0);
  });

  test('keeps integers up to 2^53 - 1 exactly', async () => {
    const store = await open();
    await store.write(async (w) => {
      await insertAccount(w, 'a');
      await setBalance(w, 'a', Number.MAX_SAFE_INTEGER, 1);
    });

    expect((await findAccount(store.read, 'a'))?.balance).toBe(Number.MAX_SAFE_INTEGER);
  });
});
