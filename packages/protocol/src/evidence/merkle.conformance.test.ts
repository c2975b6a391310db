import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOutsideVectors } from '../testing/find-outside-vectors.ts';
import { verifyConsistency } from './verify-consistency.ts';
import { verifyInclusion } from './verify-inclusion.ts';

const folder = findOutsideVectors('merkle');

if (folder === undefined) {
  test('NOT RUN: outside vectors merkle (transparency-dev) are not present', () =>
    expect(folder).toBeUndefined());
} else {
  runSuite('inclusion', folder, 3, 46);
  runSuite('consistency', folder, 3, 46);
}

function runSuite(kind: 'inclusion' | 'consistency', root: string, accepted: number, refused: number): void {
  const files = readdirSync(join(root, kind), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const verdicts = new Map<string, boolean>();

  test.each(files)(`EVL-R28: ${kind} vector %s has the verdict that its authors gave it`, (file) => {
    const vector = readVector(join(root, kind, file));
    const verdict = kind === 'inclusion' ? verifyInclusionVector(vector) : verifyConsistencyVector(vector);
    verdicts.set(file, verdict);

    expect(verdict).toBe(vector.wantErr !== 'true');
  });

  test(`EVL-R28: of the ${kind} vectors ${accepted} are accepted and ${refused} are refused`, () => {
    const yes = [...verdicts.values()].filter(Boolean).length;

    expect({ accepted: yes, refused: verdicts.size - yes }).toEqual({ accepted, refused });
  });
}

type Vector = Record<string, string> & { proof: string };

// The reader gives every number as its digits: JSON.parse would round 2^64 − 1.
function readVector(path: string): Vector {
  const text = readFileSync(path, 'utf8').replace(/:\s*(-?\d+|true|false)(?=\s*[,}])/g, ': "$1"');
  return JSON.parse(text);
}

function verifyInclusionVector({ leafIdx, treeSize, leafHash, root, proof }: Vector): boolean {
  return verifyInclusion({
    index: toBigInt(leafIdx),
    size: toBigInt(treeSize),
    leaf: toBytes(leafHash),
    root: toBytes(root),
    proof: toProof(proof),
  });
}

function verifyConsistencyVector({ size1, size2, root1, root2, proof }: Vector): boolean {
  return verifyConsistency({
    size1: toBigInt(size1),
    size2: toBigInt(size2),
    root1: toBytes(root1),
    root2: toBytes(root2),
    proof: toProof(proof),
  });
}

function toBigInt(digits: string | undefined): bigint {
  if (digits === undefined) throw new Error('The vector lacks a number');
  return BigInt(digits);
}

function toBytes(base64: string | undefined): Buffer {
  return Buffer.from(base64 ?? '', 'base64');
}

function toProof(proof: unknown): Buffer[] {
  return Array.isArray(proof) ? proof.map(toBytes) : [];
}
