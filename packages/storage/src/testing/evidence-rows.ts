import type { Effect, SealedBatch, SealedEntry } from '../exchange/evidence-writer.ts';
import { acquireLease, createLogState, findLogState } from '../exchange/log-state.ts';
import type { Store } from '../store.ts';
import { openEvidenceWriter } from './open-evidence-writer.ts';

export const logOrigin = 'log.example/exchange';

/** Creates the log where needed and takes its lease; returns the proof of it. */
export async function holdLog(store: Store) {
  const held = await store.write(async (w) => {
    await createLogState(w, logOrigin);
    const seen = await findLogState(w, logOrigin);
    return seen && (await acquireLease(w, seen, 'test', 60_000));
  });
  if (!held) throw new Error('the log is held by somebody else');
  return { origin: logOrigin, epoch: held.epoch };
}

export const sealedEntry = (index: number, change: Partial<SealedEntry> = {}): SealedEntry => ({
  index,
  text: `{"entry":${index}}`,
  leaf: `leaf-${index}`,
  message: `message-${index}`,
  salt: `salt-${index}`,
  ...change,
});

/** Appends rows as the group commit would, to an empty log. */
export async function appendBatch(store: Store, batch: Partial<SealedBatch>, effects: Effect[] = []) {
  const entries = batch.entries ?? [];
  const state = { size: entries.length, lastAtMs: 1_000, rangeHashes: '' };
  const lease = await holdLog(store);
  const writer = openEvidenceWriter(store);
  await writer.commit(lease, 0, 1_000, [], () => ({ chains: [], state, effects, ...batch, entries }));
}
