import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openStore } from './open-store.ts';
import { temporaryStores } from './testing/temp-store.ts';

test.each(['file:', 'file::memory:'])('the URL %s is refused: two connections need one file', async (url) => {
  await expect(openStore({ url, service: 'catalogue' })).rejects.toThrow('needs a real file');
});

test('a URL of another kind is refused without repeating its password', async () => {
  const opening = openStore({ url: 'mysql://root:hunter2@host/db', service: 'catalogue' });

  await expect(opening).rejects.toThrow(/^A database URL starts with file: or postgres:\/\/$/);
});

describe('a SQLite store', () => {
  const stores = temporaryStores('sqlite', 'catalogue');

  test('makes its folders, and its file is readable by the owner only', async () => {
    const { url } = await stores.create();
    const deep = url.replace('store.db', 'data/deeper/catalogue.db');
    await stores.open({ url: deep });

    expect(statSync(deep.slice('file:'.length)).mode & 0o777).toBe(0o600);
  });

  test('syncs every commit, keeps foreign keys, and reads beside the writer', async () => {
    const store = await stores.open();
    if (store.engine !== 'sqlite') throw new Error('not SQLite');
    const { writer, reader } = store.raw;

    expect(writer.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(writer.pragma('synchronous', { simple: true })).toBe(2);
    expect(writer.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(reader.readonly).toBe(true);
    expect(reader.pragma('query_only', { simple: true })).toBe(1);
  });

  test('opens file URLs with an encoded path as well', async () => {
    const { url } = await stores.create();
    const spaced = `file://${url.slice('file:'.length).replace('store.db', '目录 1.db')}`;
    await stores.open({ url: encodeURI(spaced) });

    expect(statSync(fileURLToPath(encodeURI(spaced))).isFile()).toBe(true);
  });
});
