import { expect, test } from 'vitest';
import { holdLog } from '../testing/evidence-rows.ts';
import { openEvidenceWriter } from '../testing/open-evidence-writer.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import type { Verdict } from './evidence-writer.ts';
import { deleteExpiredReplayEntries, hasReplayEntries } from './replay-store.ts';

describeOnBothEngines('the replay store', 'exchange', (open) => {
  test('says whether it is empty, and forgets what has expired in bounded runs', async () => {
    const store = await open();
    const lease = await holdLog(store);
    const writer = openEvidenceWriter(store);
    let verdicts: readonly Verdict[] = [];
    const claim = (...tokens: [jti: string, expiresAtMs: number][]) => {
      const requests = tokens.map(([jti, expiresAtMs]) => ({
        replay: { issuer: 'tax', jti, expiresAtMs },
        quota: null,
      }));
      return writer.commit(lease, 0, 1_000, requests, (given) => {
        verdicts = given;
        return { entries: [], chains: [], effects: [], state: { size: 0, lastAtMs: 0, rangeHashes: '' } };
      });
    };
    const clean = (limit: number) => store.write((w) => deleteExpiredReplayEntries(w, 5_000, limit));

    expect(await hasReplayEntries(store.read)).toBe(false);
    await claim(['a', 3_000], ['b', 1_000], ['c', 6_000]);
    expect(await hasReplayEntries(store.read)).toBe(true);
    expect([await clean(1), await clean(9), await clean(9)]).toEqual([1, 1, 0]);
    await claim(['b', 9_000], ['c', 9_000]);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['fresh', 'replayed']);
  });
});
