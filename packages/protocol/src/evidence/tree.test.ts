import fc from 'fast-check';
import { expect, test } from 'vitest';
import { example } from '../testing/evidence-example.ts';
import {
  naiveConsistency,
  naiveNodeSource,
  naivePath,
  naiveRoot,
  testLeaves,
} from '../testing/naive-tree.ts';
import { CompactRange } from './compact-range.ts';
import { proveConsistency } from './prove-consistency.ts';
import { proveInclusion } from './prove-inclusion.ts';
import { hashEmptyTree } from './tree-hash.ts';
import { verifyConsistency } from './verify-consistency.ts';
import { verifyInclusion } from './verify-inclusion.ts';

const leaves = testLeaves(5000);
const nodes = naiveNodeSource(leaves);

function toRange(size: number): CompactRange {
  const range = CompactRange.empty();
  for (const leaf of leaves.slice(0, size)) range.append(leaf);
  return range;
}

function flipBit(bytes: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

test('EVL-R2: the empty tree has the root SHA-256("")', () => {
  expect(CompactRange.empty().root()).toEqual(hashEmptyTree());
  expect(hashEmptyTree().toString('base64')).toBe(example.roots[0]?.root_base64);
});

test('EVL-R2: every tree of up to 300 leaves has the root of the recursive definition', () => {
  const range = CompactRange.empty();
  for (const [i, leaf] of leaves.slice(0, 300).entries()) {
    range.append(leaf);
    expect(range.root()).toEqual(naiveRoot(leaves.slice(0, i + 1)));
  }
});

test('EVL-R2: random trees of up to 5,000 leaves have the root of the recursive definition', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: leaves.length }), (size) => {
      expect(toRange(size).root()).toEqual(naiveRoot(leaves.slice(0, size)));
    }),
    { numRuns: 20 },
  );
});

test('EVL-R2: a range restored from its hashes grows as if it had never been away', () => {
  fc.assert(
    fc.property(fc.nat(700), fc.nat(700), (size, more) => {
      const kept = toRange(size);
      const restored = CompactRange.restore(kept.size, kept.hashes);
      for (const leaf of leaves.slice(size, size + more)) restored.append(leaf);
      expect(restored.root()).toEqual(toRange(size + more).root());
      expect(kept.size).toBe(size);
    }),
    { numRuns: 50 },
  );
});

test('a clone grows apart from its original', () => {
  const original = toRange(7);
  const root = original.root();
  original.clone().append(testLeaves(1)[0] ?? root);

  expect(original.size).toBe(7);
  expect(original.root()).toEqual(root);
});

test('a range near 2^53 keeps exact sizes', () => {
  const hashes = testLeaves(53);
  const range = CompactRange.restore(2 ** 53 - 2, hashes.slice(1));
  range.append(leaves[0] ?? hashEmptyTree());

  expect(range.size).toBe(Number.MAX_SAFE_INTEGER);
  expect(range.hashes).toHaveLength(53);
});

test('a range carries through every level, beyond 32 bits too', () => {
  const range = CompactRange.restore(2 ** 33 - 1, testLeaves(33));
  range.append(leaves[0] ?? hashEmptyTree());

  expect(range.size).toBe(2 ** 33);
  expect(range.hashes).toHaveLength(1);
});

test.each([
  ['too few hashes', 3, testLeaves(1), 'range_mismatch'],
  ['too many hashes', 4, testLeaves(2), 'range_mismatch'],
  ['a negative size', -1, [], 'range_mismatch'],
  ['a broken size', 0.5, [], 'range_mismatch'],
  ['a short hash', 1, [Buffer.alloc(31)], 'hash_length'],
])('a range with %s is not restored', (_, size, hashes, code) => {
  expect(() => CompactRange.restore(size, hashes)).toThrow(expect.objectContaining({ code }));
});

test('a leaf hash that is not 32 bytes long is not appended', () => {
  expect(() => CompactRange.empty().append(Buffer.alloc(33))).toThrow(
    expect.objectContaining({ code: 'hash_length' }),
  );
});

test('EVL-R28: all inclusion proofs of all trees of up to 40 leaves are those of RFC 6962 and verify', () => {
  for (let size = 1; size <= 40; size += 1) {
    const root = naiveRoot(leaves.slice(0, size));
    for (let index = 0; index < size; index += 1) {
      const proof = proveInclusion(index, size, nodes);
      expect(proof).toEqual(naivePath(index, leaves.slice(0, size)));
      expect(verifyInclusion({ ...at(index, size), proof, root })).toBe(true);
    }
  }
});

test('EVL-R28: all consistency proofs of all trees of up to 40 leaves are those of RFC 6962 and verify', () => {
  for (let to = 1; to <= 40; to += 1) {
    for (let from = 1; from <= to; from += 1) {
      const proof = proveConsistency(from, to, nodes);
      expect(proof).toEqual(naiveConsistency(from, leaves.slice(0, to)));
      expect(verifyConsistency({ ...between(from, to), proof })).toBe(true);
    }
  }
});

test('EVL-R28: proofs in random trees of up to 5,000 leaves verify, and in no other place', () => {
  const sizes = fc.integer({ min: 2, max: leaves.length });
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (size, some, other) => {
      const [index, elsewhere] = [some % size, other % size];
      const root = toRange(size).root();
      const proof = proveInclusion(index, size, nodes);
      expect(verifyInclusion({ ...at(index, size), proof, root })).toBe(true);
      const moved = verifyInclusion({ ...at(index, size), index: BigInt(elsewhere), proof, root });
      expect(moved).toBe(index === elsewhere);
      const from = 1 + (other % size);
      const claim = { ...between(from, size), proof: proveConsistency(from, size, nodes) };
      expect(verifyConsistency(claim)).toBe(true);
      if (from < size)
        expect(verifyConsistency({ ...claim, root1: claim.root2, root2: claim.root1 })).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('EVL-R28: with any single bit of an inclusion proof, leaf or root flipped nothing verifies', () => {
  const [index, size] = [5, 13];
  const claim = { ...at(index, size), proof: proveInclusion(index, size, nodes), root: toRange(size).root() };
  for (let bit = 0; bit < 256; bit += 1) {
    expect(verifyInclusion({ ...claim, leaf: flipBit(claim.leaf, bit) })).toBe(false);
    expect(verifyInclusion({ ...claim, root: flipBit(claim.root, bit) })).toBe(false);
    for (let i = 0; i < claim.proof.length; i += 1) {
      const proof = claim.proof.map((hash, j) => (i === j ? flipBit(hash, bit) : hash));
      expect(verifyInclusion({ ...claim, proof })).toBe(false);
    }
  }
});

test('EVL-R28: with any single bit of a consistency proof or root flipped nothing verifies', () => {
  const claim = { ...between(6, 13), proof: proveConsistency(6, 13, nodes) };
  for (let bit = 0; bit < 256; bit += 1) {
    expect(verifyConsistency({ ...claim, root1: flipBit(claim.root1, bit) })).toBe(false);
    expect(verifyConsistency({ ...claim, root2: flipBit(claim.root2, bit) })).toBe(false);
    for (let i = 0; i < claim.proof.length; i += 1) {
      const proof = claim.proof.map((hash, j) => (i === j ? flipBit(hash, bit) : hash));
      expect(verifyConsistency({ ...claim, proof })).toBe(false);
    }
  }
});

test('EVL-R28: proofs with a hash too many, too few or of another length are refused, not thrown on', () => {
  const inclusion = { ...at(5, 13), proof: proveInclusion(5, 13, nodes), root: toRange(13).root() };
  const consistency = { ...between(6, 13), proof: proveConsistency(6, 13, nodes) };
  const bad = (proof: Buffer[]) => [
    proof.slice(1),
    proof.slice(0, -1),
    [...proof, Buffer.alloc(32)],
    [Buffer.alloc(31)],
  ];

  for (const proof of bad(inclusion.proof)) expect(verifyInclusion({ ...inclusion, proof })).toBe(false);
  for (const proof of bad(consistency.proof))
    expect(verifyConsistency({ ...consistency, proof })).toBe(false);
  expect(verifyInclusion({ ...inclusion, leaf: Buffer.alloc(0) })).toBe(false);
  expect(verifyInclusion({ ...inclusion, root: Buffer.alloc(0) })).toBe(false);
  expect(verifyConsistency({ ...consistency, root1: Buffer.alloc(5) })).toBe(false);
});

test('EVL-R28: a shortened or lengthened hash is refused even right after the whole one verified', () => {
  const inclusion = { ...at(4, 13), proof: proveInclusion(4, 13, nodes), root: toRange(13).root() };
  const consistency = { ...between(6, 13), proof: proveConsistency(6, 13, nodes) };
  const resize = (proof: Buffer[], bytes: number, at: number) =>
    proof.map((hash, i) => (i === at ? Buffer.concat([hash, Buffer.alloc(1)]).subarray(0, bytes) : hash));

  for (const bytes of [31, 33]) {
    for (const i of [0, 1, 2, 3]) {
      expect(verifyInclusion(inclusion)).toBe(true);
      expect(verifyInclusion({ ...inclusion, proof: resize(inclusion.proof, bytes, i) })).toBe(false);
      expect(verifyConsistency(consistency)).toBe(true);
      expect(verifyConsistency({ ...consistency, proof: resize(consistency.proof, bytes, i) })).toBe(false);
    }
  }
});

test('EVL-R28: the index after the last leaf is in no tree', () => {
  for (const size of [1, 2, 3, 8, 13]) {
    const root = toRange(size).root();
    const proof = proveInclusion(size - 1, size, nodes);
    expect(verifyInclusion({ ...at(size - 1, size), proof, root })).toBe(true);
    expect(verifyInclusion({ ...at(size - 1, size), index: BigInt(size), proof, root })).toBe(false);
  }
});

test('EVL-R28: size 0 is refused in both kinds of proof', () => {
  const empty = hashEmptyTree();

  expect(verifyInclusion({ index: 0n, size: 0n, leaf: empty, proof: [], root: empty })).toBe(false);
  expect(verifyConsistency({ size1: 0n, size2: 0n, root1: empty, root2: empty, proof: [] })).toBe(false);
  expect(verifyConsistency({ size1: 0n, size2: 5n, root1: empty, root2: toRange(5).root(), proof: [] })).toBe(
    false,
  );
  expect(verifyInclusion({ index: -1n, size: 1n, leaf: empty, proof: [], root: empty })).toBe(false);
});

test('no proof is made for a leaf or a size that the tree does not have', () => {
  const outOfRange = expect.objectContaining({ code: 'proof_out_of_range' });

  expect(() => proveInclusion(5, 5, nodes)).toThrow(outOfRange);
  expect(() => proveInclusion(-1, 5, nodes)).toThrow(outOfRange);
  expect(() => proveInclusion(0, 0, nodes)).toThrow(outOfRange);
  expect(() => proveConsistency(0, 5, nodes)).toThrow(outOfRange);
  expect(() => proveConsistency(6, 5, nodes)).toThrow(outOfRange);
});

test('a source that lacks a node is named as the fault', () => {
  expect(() => proveInclusion(0, 2, () => undefined)).toThrow(
    expect.objectContaining({ code: 'node_missing' }),
  );
});

function at(index: number, size: number): { index: bigint; size: bigint; leaf: Buffer } {
  return { index: BigInt(index), size: BigInt(size), leaf: leaves[index] ?? hashEmptyTree() };
}

function between(from: number, to: number) {
  const [root1, root2] = [toRange(from).root(), toRange(to).root()];
  return { size1: BigInt(from), size2: BigInt(to), root1, root2 };
}
