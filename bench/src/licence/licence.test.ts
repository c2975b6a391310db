import { createPublicKey } from 'node:crypto';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { statusUri } from '@shuqiao/protocol/testing/licence-trust';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeLicences } from './judge-licences.ts';
import { issueBenchList, newLicenceWorld, newStatusCache } from './licence-world.ts';
import { kinds, LIST_ENTRIES, mintLicences } from './mint-licences.ts';
import type { PresentedLicence } from './presented-licence.ts';
import { verifySignatures } from './verify-signatures.ts';

let lists: ReadonlyMap<string, string>;

beforeAll(async () => {
  lists = new Map([[statusUri, await issueBenchList(statusUri)]]);
});

describe.each(['food', 'card'] as const)('what is measured: %s', (id) => {
  const key = createPublicKey({ key: { ...toPublicJwk(kinds[id].issuerKey) }, format: 'jwk' });

  test('no licence is like another, and eight disclosures are shown', async () => {
    const licences = await mintLicences(id, 50);
    expect(new Set(licences.map(({ text }) => text)).size).toBe(50);
    expect(new Set(licences.map(({ holder }) => holder?.jwk.x)).size).toBe(id === 'card' ? 50 : 1);
    for (const { text } of licences) expect(text.split('~')).toHaveLength(10);
  });

  test('every licence is valid, and its signatures hold', async () => {
    const licences = await mintLicences(id, 20);
    const status = newStatusCache(lists);
    await judgeLicences(id, licences, newLicenceWorld(status));
    expect(status.bytes).toBeGreaterThanOrEqual(LIST_ENTRIES / 4);
    for (const licence of licences) verifySignatures(licence, key);
  });

  test('a wrong answer ends the run', async () => {
    const [licence] = await mintLicences(id, 1);
    if (!licence) throw new Error('none was minted');
    const cut = { ...licence, text: licence.text.split('~').with(1, '').join('~') };
    await expect(judgeLicences(id, [cut], newLicenceWorld(newStatusCache(lists)))).rejects.toThrow('invalid');
    await expect(judgeLicences(id, [licence], newLicenceWorld(newStatusCache(new Map())))).rejects.toThrow(
      'indeterminate',
    );
    const issuer = { ...licence.issuer, bytes: licence.issuer.bytes.with(0, 0) };
    const wrong: PresentedLicence = { ...licence, issuer };
    expect(() => verifySignatures(wrong, key)).toThrow('refused');
  });
});
