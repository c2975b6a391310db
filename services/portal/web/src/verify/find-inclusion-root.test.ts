import { describe, expect, test } from 'vitest';
import { decodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';
import { findInclusionRoot } from './find-inclusion-root.ts';
import { sha256 } from './sha256.ts';
import { workedExample } from './testing/worked-example.ts';
import { hashLeaf, hashNode } from './tree-hash.ts';

interface Tree {
  readonly root: Bytes;
  readonly path: readonly Bytes[];
}

function splitPoint(size: number): number {
  let width = 1;
  while (2 * width < size) width *= 2;
  return width;
}

/** Root and path straight from the recursive definition of RFC 6962 §2.1. */
async function naive(leaves: readonly Bytes[], index: number): Promise<Tree> {
  const [only] = leaves;
  if (leaves.length === 1 && only) return { root: only, path: [] };
  const k = splitPoint(leaves.length);
  const left = await naive(leaves.slice(0, k), index);
  const right = await naive(leaves.slice(k), index - k);
  const root = await hashNode(left.root, right.root);
  return index < k ? { root, path: [...left.path, right.root] } : { root, path: [...right.path, left.root] };
}

test('the path of the worked example leads to its root', async () => {
  const { inclusion, entries, roots } = workedExample;
  const root = await findInclusionRoot({
    index: BigInt(inclusion.index),
    size: BigInt(inclusion.size),
    leaf: await hashLeaf(entries[inclusion.index]?.entry ?? ''),
    path: inclusion.proof_base64.map((hash) => decodeBase64(hash) ?? new Uint8Array()),
  });
  expect(root).toEqual(decodeBase64(roots[5]?.root_base64 ?? ''));
});

test('every leaf of every tree up to 20 leaves leads to the root, and with a changed path elsewhere', async () => {
  const leaves = await Promise.all(Array.from({ length: 20 }, (_, i) => hashLeaf(`leaf ${i}`)));
  for (let size = 1; size <= leaves.length; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const { root, path } = await naive(leaves.slice(0, size), index);
      const leaf = leaves[index] ?? new Uint8Array();
      const place = { index: BigInt(index), size: BigInt(size), leaf };
      expect(await findInclusionRoot({ ...place, path })).toEqual(root);
      expect(await findInclusionRoot({ ...place, path: [...path, leaf] })).toBeUndefined();
      if (path.length > 0)
        expect(await findInclusionRoot({ ...place, path: path.slice(1) })).not.toEqual(root);
    }
  }
});

describe('what cannot be a path', () => {
  const leaf = new Uint8Array(32);
  test.each([
    ['an empty tree', { index: 0n, size: 0n, leaf, path: [] }],
    ['an index outside the tree', { index: 1n, size: 1n, leaf, path: [] }],
    ['a negative index', { index: -1n, size: 1n, leaf, path: [] }],
    ['a leaf that is no hash', { index: 0n, size: 1n, leaf: new Uint8Array(31), path: [] }],
    ['a step that is no hash', { index: 0n, size: 2n, leaf, path: [new Uint8Array(33)] }],
  ])('%s leads nowhere', async (_what, place) => {
    expect(await findInclusionRoot(place)).toBeUndefined();
  });

  test('sizes beyond 2^53 are computed exactly', async () => {
    const size = 2n ** 64n - 1n;
    const path = Array.from({ length: 64 }, () => leaf);
    expect(await findInclusionRoot({ index: 0n, size, leaf, path })).toBeDefined();
    expect(await findInclusionRoot({ index: 0n, size, leaf, path: path.slice(1) })).toBeUndefined();
  });
});

test('an empty text has the well-known hash', async () => {
  const empty = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  expect(await sha256()).toEqual(decodeBase64(empty));
});
