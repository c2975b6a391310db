import { setImmediate } from 'node:timers/promises';
import { licenceNowMs, newTrust, statusUri } from '@shuqiao/protocol/testing/licence-trust';
import { collectGarbage } from './collect-garbage.ts';
import { issueBenchList, newStatusCache } from './licence-world.ts';
import { LIST_ENTRIES } from './mint-licences.ts';

const LISTS = 8;

/** Megabytes, heap and buffers, that the status cache takes for the status of a million licences. */
export async function measureStatusMemory(): Promise<number> {
  const uris = Array.from({ length: LISTS }, (_, i) => `${statusUri}${i}`);
  const lists = new Map<string, string>();
  for (const uri of uris) lists.set(uri, await issueBenchList(uri));
  const cache = newStatusCache(lists);
  const ask = { signers: newTrust().statusSigners, nowMs: licenceNowMs, atMs: null };
  const before = await readMemoryBytes();
  for (const uri of uris) {
    const lookup = await cache.find(uri, ask);
    if ('code' in lookup) throw new Error(`a good list is ${lookup.code}`);
  }
  const grown = (await readMemoryBytes()) - before;
  if (cache.bytes < LISTS) throw new Error('the cache holds nothing');
  return ((grown / (LISTS * LIST_ENTRIES)) * 1_000_000) / 2 ** 20;
}

/** Buffers outside the heap are given back after the collection that found them unused. */
async function readMemoryBytes(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
