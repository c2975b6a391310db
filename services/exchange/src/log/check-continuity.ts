import type { FrozenRange } from '@shuqiao/protocol/evidence/compact-range';
import { planConsistency, proveConsistency } from '@shuqiao/protocol/evidence/prove-consistency';
import { equalHashes } from '@shuqiao/protocol/evidence/tree-hash';
import { verifyConsistency } from '@shuqiao/protocol/evidence/verify-consistency';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import type { Reader } from '@shuqiao/storage/store';
import { extendTree } from './extend-tree.ts';
import { GrowingTree } from './growing-tree.ts';
import { LogRefused } from './log-refused.ts';
import { TileCache } from './node-source.ts';
import type { SignedTree } from './signed-tree.ts';

export interface SignedTrees {
  published: SignedTree | undefined;
  remembered: SignedTree | undefined;
}

function requireRoot(tree: GrowingTree, { root }: SignedTree): void {
  if (equalHashes(tree.root(), root)) return;
  throw new LogRefused(`the stored log is not the one that was signed at size ${tree.size}`);
}

async function requireExtension(read: Reader, old: SignedTree, young: SignedTree): Promise<void> {
  const source = await new TileCache(read).load(planConsistency(old.size, young.size).flat());
  const proof = proveConsistency(old.size, young.size, source);
  const [size1, size2] = [BigInt(old.size), BigInt(young.size)];
  if (verifyConsistency({ size1, size2, root1: old.root, root2: young.root, proof })) return;
  throw new LogRefused(`the log signed at size ${young.size} does not extend the one of size ${old.size}`);
}

async function extendTo(tree: GrowingTree, read: Reader, size: number): Promise<void> {
  while (tree.size < size) {
    await extendTree(tree, read, size);
    tree.takeChangedTiles();
  }
}

/** The stored tree as last published, if it is the one that was signed; the empty one before that. */
export async function restorePublishedTree(
  read: Reader,
  published: SignedTree | undefined,
): Promise<GrowingTree> {
  const tree = await GrowingTree.restore(read, published?.size ?? 0);
  if (published) requireRoot(tree, published);
  return tree;
}

/**
 * Proves that the log as stored adds leaves to everything that was signed (EVL-R25); throws LogRefused when it
 * is smaller or another one. Every entry since the last checkpoint is hashed again, in constant memory.
 */
export async function checkContinuity(
  read: Reader,
  { published, remembered }: SignedTrees,
  stored: FrozenRange,
): Promise<void> {
  const signedSize = Math.max(published?.size ?? 0, remembered?.size ?? 0);
  if (signedSize > stored.size) {
    throw new LogRefused(
      `the stored log has ${stored.size} entries, but ${signedSize} were signed: was an old copy restored?`,
    );
  }
  const tree = await restorePublishedTree(read, published);
  if (remembered && remembered.size >= tree.size) {
    await extendTo(tree, read, remembered.size);
    requireRoot(tree, remembered);
  } else if (remembered && published) {
    await requireExtension(read, remembered, published);
  }
  await extendTo(tree, read, stored.size);
  if (!equalHashes(tree.root(), stored.root())) {
    throw new LogRefused('the stored entries do not lead to the stored state of the log');
  }
  const [beyond] = await listLogEntries(read, stored.size, stored.size + 1);
  if (beyond) throw new LogRefused(`the stored log has entries beyond its size of ${stored.size}`);
}
