import { decodeBase64, encodeBase64 } from '../base64.ts';
import { equalBytes } from '../bytes.ts';
import { CannotCheck } from '../cannot-check.ts';
import { findInclusionRoot } from '../find-inclusion-root.ts';
import { readCheckpoint } from '../read-checkpoint.ts';
import { readNote } from '../read-note.ts';
import { hashLeaf } from '../tree-hash.ts';
import type { Check } from './check.ts';

/** The path from the entry leads to the root of the checkpoint (RFC 6962 §2.1.1, EVL-R28). */
export const checkInclusion: Check = async ({ index, entry, proof, checkpoint }) => {
  if (!proof || checkpoint === null) throw new CannotCheck('not_yet_signed');
  const head = readCheckpoint(readNote(checkpoint)?.text ?? '');
  const path = proof.hashes.map(decodeBase64).filter((hash) => hash !== undefined);
  if (!head || path.length < proof.hashes.length) return { holds: false, seen: {} };
  const root = await findInclusionRoot({
    index: BigInt(index),
    size: BigInt(proof.size),
    leaf: await hashLeaf(entry),
    path,
  });
  return {
    holds: root !== undefined && BigInt(proof.size) === head.size && equalBytes(root, head.root),
    seen: {
      size: String(head.size),
      steps: String(path.length),
      computed: root ? encodeBase64(root) : '–',
      root: encodeBase64(head.root),
    },
  };
};
