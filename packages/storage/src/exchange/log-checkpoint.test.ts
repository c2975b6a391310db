import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findLogCheckpoint, storeLogCheckpoint } from './log-checkpoint.ts';

const origin = 'log.example/exchange';
const checkpoint = (size: number, change = {}) => ({
  origin,
  size,
  root: `root-${size}`,
  note: `${origin}\n${size}\n`,
  signedAtMs: size * 1_000,
  ...change,
});

describeOnBothEngines('the last checkpoint', 'exchange', (open) => {
  test('is replaced by larger ones only, whoever comes first', async () => {
    const store = await open();
    const keep = (size: number) => store.write((w) => storeLogCheckpoint(w, checkpoint(size)));

    expect(await findLogCheckpoint(store.read, origin)).toBeUndefined();
    expect([await keep(5), await keep(4), await keep(5), await keep(12)]).toEqual([true, false, false, true]);
    await Promise.all([keep(20), keep(30), keep(25)]);
    expect(await findLogCheckpoint(store.read, origin)).toEqual(checkpoint(30));
  });

  test('is that of its own log', async () => {
    const store = await open();
    const other = checkpoint(3, { origin: 'log.example/other' });
    await store.write((w) => storeLogCheckpoint(w, checkpoint(5)));
    await store.write((w) => storeLogCheckpoint(w, other));

    expect(await findLogCheckpoint(store.read, other.origin)).toEqual(other);
    expect(await findLogCheckpoint(store.read, origin)).toEqual(checkpoint(5));
  });
});
