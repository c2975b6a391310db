import { listNewTiles } from '@shuqiao/protocol/evidence/tiles';
import { hashLeaf, hashNode } from '@shuqiao/protocol/evidence/tree-hash';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { GrowingTree } from './growing-tree.ts';

function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashNode(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

describe('a growing tree', () => {
  const { open } = temporaryStores('sqlite', 'exchange');

  test('EVL-R23: of 70,000 leaves has the tiles of the specification, and their hashes', async () => {
    const tree = await GrowingTree.restore((await open()).read, 0);
    const leaves = Array.from({ length: 70_000 }, (_, i) => hashLeaf(String(i)));
    for (const leaf of leaves) tree.append(leaf);

    const tiles = tree.takeChangedTiles();
    const expected = listNewTiles(0, 70_000).filter(({ level, width }) => level > 0 || width === 256);
    const names = tiles.map(({ level, index, hashes }) => ({ level, index, width: hashes.length / 32 }));
    const byName = (a: { level: number; index: number }, b: { level: number; index: number }) =>
      a.level - b.level || a.index - b.index;
    expect(names.sort(byName)).toEqual(expected.sort(byName));
    expect(tiles.find(({ level }) => level === 2)?.hashes).toEqual(naiveRoot(leaves.slice(0, 65_536)));
    const last = tiles.find(({ level, index }) => level === 1 && index === 1)?.hashes;
    expect(last?.subarray(32, 64)).toEqual(naiveRoot(leaves.slice(65_792, 66_048)));
    expect(tree.root()).toEqual(naiveRoot(leaves));
    expect(tree.takeChangedTiles()).toEqual([]);
  });
});
