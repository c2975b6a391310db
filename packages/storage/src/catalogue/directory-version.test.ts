import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  deleteDirectoryVersionsBefore,
  findLatestDirectoryVersion,
  insertDirectoryVersion,
} from './directory-version.ts';

const directory = (version: number) => ({
  version,
  document: `{"version": ${version},  "name":"目录"}\n`,
  hash: 'hash',
  jws: 'a.b.c',
  issuedAtMs: version * 1_000,
  expiresAtMs: version * 1_000 + 86_400_000,
});

describeOnBothEngines('directory versions', 'catalogue', (open) => {
  test('keep the exact text that was signed, and the latest is found by number', async () => {
    const store = await open();
    expect(await findLatestDirectoryVersion(store.read)).toBeUndefined();
    await store.write(async (w) => {
      for (const version of [9, 10, 2]) await insertDirectoryVersion(w, directory(version));
    });

    expect(await findLatestDirectoryVersion(store.read)).toEqual(directory(10));
  });

  test('are published once each, and old ones can go', async () => {
    const store = await open();
    const publish = (version: number) => store.write((w) => insertDirectoryVersion(w, directory(version)));

    const firsts = await Promise.all([publish(1), publish(1), publish(1)]);
    expect(firsts.filter(Boolean)).toHaveLength(1);
    expect(await publish(2)).toBe(true);
    expect(await store.write((w) => deleteDirectoryVersionsBefore(w, 2))).toBe(1);
    expect(await findLatestDirectoryVersion(store.read)).toEqual(directory(2));
  });
});
