import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findNewestTrustVersion, findTrustVersion, insertTrustVersion } from './trust-version.ts';

const trust = (version: number) => ({
  version,
  document: `{"n":${version}}`,
  token: 'a.b.c',
  issuedMs: 1_000,
});

describeOnBothEngines('trust documents', 'licence', (open) => {
  test('are published once under each version, and found by it or as the newest', async () => {
    const store = await open();
    expect(await findNewestTrustVersion(store.read)).toBeUndefined();

    const insert = (version: number) => store.write((w) => insertTrustVersion(w, trust(version)));
    expect((await Promise.all([insert(1), insert(1), insert(1)])).filter(Boolean)).toHaveLength(1);
    expect(await insert(2)).toBe(true);

    expect(await findNewestTrustVersion(store.read)).toEqual(trust(2));
    expect(await findTrustVersion(store.read, 1)).toEqual(trust(1));
    expect(await findTrustVersion(store.read, 3)).toBeUndefined();
  });
});
