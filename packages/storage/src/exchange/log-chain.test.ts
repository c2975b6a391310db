import { expect, test } from 'vitest';
import { appendBatch, sealedEntry } from '../testing/evidence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { insertChainLinks, listChainHeads, listChainLinks } from './log-chain.ts';

const link = (tag: string, n: number, index: number) => ({ tag, n, index });

describeOnBothEngines('chains of departments', 'exchange', (open) => {
  test('have one head each', async () => {
    const store = await open();
    const heads = [
      { tag: 'a', n: 3, lastLeaf: 'leaf-a' },
      { tag: 'b', n: 1, lastLeaf: 'leaf-b' },
    ];
    await appendBatch(store, { entries: [sealedEntry(0)], chains: heads });

    expect((await listChainHeads(store.read)).sort((x, y) => (x.tag < y.tag ? -1 : 1))).toEqual(heads);
  });

  test('list the links of one department in order, inside a tree of the given size', async () => {
    const store = await open();
    const links = [link('a', 1, 0), link('b', 1, 0), link('a', 2, 4), link('a', 10, 30), link('a', 3, 7)];
    await store.write((w) => insertChainLinks(w, links));

    expect(await listChainLinks(store.read, 'a', 2, 31)).toEqual([
      link('a', 2, 4),
      link('a', 3, 7),
      link('a', 10, 30),
    ]);
    expect(await listChainLinks(store.read, 'a', 1, 7)).toEqual([link('a', 1, 0), link('a', 2, 4)]);
    expect(await listChainLinks(store.read, 'a', 1, 31, 1)).toEqual([link('a', 1, 0)]);
    expect(await listChainLinks(store.read, 'c', 1, 31)).toEqual([]);
  });

  test('take a link that is there already, and none at all', async () => {
    const store = await open();
    const insert = (links: ReturnType<typeof link>[]) => store.write((w) => insertChainLinks(w, links));
    await insert([link('a', 1, 0)]);
    await insert([link('a', 1, 9), link('a', 2, 10)]);
    await insert([]);

    expect(await listChainLinks(store.read, 'a', 1, 99)).toEqual([link('a', 1, 0), link('a', 2, 10)]);
  });

  test('take the links of a thousand entries in one write', async () => {
    const store = await open();
    const links = Array.from({ length: 8_000 }, (_, i) => link(`tag-${i % 8}`, Math.floor(i / 8) + 1, i));
    await store.write((w) => insertChainLinks(w, links));

    expect(await listChainLinks(store.read, 'tag-7', 1, 8_000, 1_000)).toHaveLength(1_000);
  });
});
