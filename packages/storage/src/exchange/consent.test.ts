import { expect, test } from 'vitest';
import { appendBatch } from '../testing/evidence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findConsent, revokeConsent } from './consent.ts';

const kept = { hash: 'hash-1', department: '市税务局', artefact: 'a.b.c', storedAtMs: 1_000 };

describeOnBothEngines('a consent', 'exchange', (open) => {
  test('is found by its hash until it is revoked, once, by the department that obtained it', async () => {
    const store = await open();
    await appendBatch(store, {}, [{ kind: 'keep-consent', ...kept }]);
    const revoke = (department: string, nowMs: number) =>
      store.write((w) => revokeConsent(w, kept.hash, department, nowMs));

    expect(await findConsent(store.read, kept.hash)).toEqual({ ...kept, revokedAtMs: null });
    expect(await findConsent(store.read, 'hash-2')).toBeUndefined();
    expect(await revoke('市工商局', 2_000)).toBe(false);
    expect([await revoke('市税务局', 3_000), await revoke('市税务局', 4_000)]).toEqual([true, false]);
    expect(await findConsent(store.read, kept.hash)).toEqual({ ...kept, revokedAtMs: 3_000 });
  });
});
