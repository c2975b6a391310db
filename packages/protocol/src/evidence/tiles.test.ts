import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveNodeSource, naiveRoot, testLeaves } from '../testing/naive-tree.ts';
import { CompactRange, foldPerfectNodes } from './compact-range.ts';
import { decodeEntryBundle, encodeEntryBundle } from './entry-bundle.ts';
import { getNode, toPerfectNodes } from './perfect-nodes.ts';
import { proveInclusion } from './prove-inclusion.ts';
import { decodeTile, hashTileNode, tileNodeSource, tileOfNode } from './tile-nodes.ts';
import { countTileHashes, entriesPath, listNewTiles, TILE_WIDTH, type Tile, tilePath } from './tiles.ts';

const leaves = testLeaves(1500);

test('EVL-R23: size 70,000 has 273 full tiles and one of 112, one full and one of 17, one of width 1', () => {
  const tiles = listNewTiles(0, 70_000);
  const widths = (level: number) => tiles.filter((tile) => tile.level === level).map(({ width }) => width);

  expect(widths(0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
  expect(widths(1)).toEqual([256, 17]);
  expect(widths(2)).toEqual([1]);
  expect(tiles).toHaveLength(277);
});

test('EVL-R23: tile numbers are written in groups of three digits', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('tile/1/000.p/17');
  expect(tilePath({ level: 63, index: 999, width: 255 })).toBe('tile/63/999.p/255');
  expect(tilePath({ level: 0, index: 1000, width: 256 })).toBe('tile/0/x001/000');
  expect(entriesPath({ index: 5, width: 256 })).toBe('tile/entries/005');
  expect(entriesPath({ index: 273, width: 112 })).toBe('tile/entries/273.p/112');
});

test('EVL-R23: a tree of size 256 has one full tile and one of width 1 above it', () => {
  expect(listNewTiles(0, 256)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]);
  expect(listNewTiles(0, 0)).toEqual([]);
});

test('EVL-R24: publishing step by step leaves every tile that publishing at once has', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 70_000 }), { maxLength: 6 }), (steps) => {
      const sizes = [0, ...steps.sort((a, b) => a - b), 140_000];
      const published = new Set<string>();
      for (const [i, to] of sizes.slice(1).entries()) {
        for (const tile of listNewTiles(sizes[i] ?? 0, to)) published.add(tilePath(tile));
        for (const tile of listNewTiles(0, to)) expect(published).toContain(tilePath(tile));
      }
    }),
    { numRuns: 20 },
  );
});

test('EVL-R24: nothing new is nothing to publish', () => {
  expect(listNewTiles(300, 300)).toEqual([]);
  expect(listNewTiles(300, 301)).toEqual([{ level: 0, index: 1, width: 45 }]);
});

test('EVL-R23: tiles of random sizes rebuild the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: leaves.length }), (size) => {
      const source = tileNodeSource(publish(size));
      const rebuilt = foldPerfectNodes(toPerfectNodes(0, size).map((ref) => getNode(source, ref)));
      expect(rebuilt).toEqual(naiveRoot(leaves.slice(0, size)));
    }),
    { numRuns: 25 },
  );
});

test('EVL-R26: inclusion proofs can be made from published tiles alone', () => {
  const fromLeaves = naiveNodeSource(leaves);
  const fromTiles = tileNodeSource(publish(leaves.length));
  for (const index of [0, 255, 256, 700, 1499]) {
    const proof = proveInclusion(index, leaves.length, fromTiles);
    expect(proof).toEqual(proveInclusion(index, leaves.length, fromLeaves));
  }
});

test('a node at the top of a tile comes from that tile, not from the tile above', () => {
  expect(tileOfNode({ level: 7, index: 3 })).toEqual({ level: 0, index: 1, width: 256 });
  expect(tileOfNode({ level: 8, index: 3 })).toEqual({ level: 1, index: 0, width: 4 });
  expect(tileOfNode({ level: 0, index: 300 })).toEqual({ level: 0, index: 1, width: 45 });
});

test('tiles that are cut, empty, too wide or too narrow for a node are refused', () => {
  const malformed = expect.objectContaining({ code: 'tile_malformed' });

  for (const bytes of [0, 31, 33, 257 * 32]) expect(() => decodeTile(Buffer.alloc(bytes))).toThrow(malformed);
  expect(() =>
    hashTileNode({ level: 1, index: 0 }, tileOfNode({ level: 1, index: 0 }), Buffer.alloc(32)),
  ).toThrow(malformed);
});

test('EVL-R23: any 1 to 256 entries survive a bundle', () => {
  const entry = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 256 }), (entries) => {
      expect(decodeEntryBundle(encodeEntryBundle(entries))).toEqual(entries);
    }),
  );
});

test('EVL-R23: lengths in a bundle are big-endian and count bytes', () => {
  expect(encodeEntryBundle(['a'.repeat(258), '威']).subarray(0, 3)).toEqual(Buffer.from([1, 2, 0x61]));
  expect(encodeEntryBundle(['威'])).toEqual(Buffer.from([0, 3, 0xe5, 0xa8, 0x81]));
});

test('EVL-R23: a bundle that is cut, empty, too long or no UTF-8 is refused', () => {
  const malformed = expect.objectContaining({ code: 'bundle_malformed' });
  const bundle = encodeEntryBundle(['abc', 'de']);

  for (const bytes of [
    bundle.subarray(0, -1),
    bundle.subarray(0, 6),
    Buffer.alloc(0),
    Buffer.from([0, 1, 0xff]),
  ]) {
    expect(() => decodeEntryBundle(bytes)).toThrow(malformed);
  }
  expect(() => decodeEntryBundle(Buffer.alloc(2 * 257))).toThrow(malformed);
  expect(() => encodeEntryBundle([])).toThrow(malformed);
  expect(() => encodeEntryBundle(Array.from({ length: 257 }, () => 'a'))).toThrow(malformed);
  expect(() => encodeEntryBundle(['a'.repeat(1025)])).toThrow(malformed);
});

// The tiles of a tree as files, made by hashing each tile of the level below.
function publish(size: number): (tile: Tile) => Buffer | undefined {
  const levels = [leaves.slice(0, size)];
  for (let below = levels[0] ?? []; below.length >= TILE_WIDTH; below = levels[levels.length - 1] ?? []) {
    levels.push(
      Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, i) => {
        const range = CompactRange.empty();
        for (const hash of below.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)) range.append(hash);
        return range.root();
      }),
    );
  }
  levels.forEach((hashes, level) => {
    expect(hashes).toHaveLength(countTileHashes(size, level));
  });
  return ({ level, index }) => {
    const hashes = levels[level]?.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH) ?? [];
    return hashes.length === 0 ? undefined : Buffer.concat(hashes);
  };
}
