import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { cosignatureTime } from './cosignature.ts';
import { EvidenceError, type EvidenceErrorCode } from './evidence-error.ts';
import type { LogPolicy } from './policy.ts';
import { parseTlogProof, type TlogProof } from './tlog-proof.ts';
import { verifyInclusion } from './verify-inclusion.ts';

/** `undecided`: nothing contradicts the claim, but something needed to prove it is missing. */
export type Verdict = 'proven' | 'disproven' | 'undecided';

export type ProofResult =
  | { verdict: 'proven'; code: 'included'; shown: ShownProof }
  | { verdict: 'undecided'; code: 'quorum_missing'; shown: ShownProof }
  | { verdict: 'undecided'; code: 'log_unknown' }
  | { verdict: 'disproven'; code: 'not_included' | EvidenceErrorCode };

/** What a proof shows once its checkpoint and path hold. */
export interface ShownProof {
  index: bigint;
  checkpoint: OpenedCheckpoint;
  witnesses: { name: string; timeSec: number }[];
}

/** Decides whether this leaf hash is in a log that the policy trusts (EVL-R34, EVL-R70, EVL-R73). Never throws. */
export function verifyTlogProof(text: string, leaf: Uint8Array, policy: LogPolicy): ProofResult {
  try {
    const proof = parseTlogProof(text);
    const checkpoint = openCheckpoint(proof.checkpoint, policy.logs, policy.witnesses);
    return decide(proof, leaf, checkpoint, policy);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    if (error.code === 'note_unverified') return { verdict: 'undecided', code: 'log_unknown' };
    return { verdict: 'disproven', code: error.code };
  }
}

function decide(
  { index, hashes }: TlogProof,
  leaf: Uint8Array,
  checkpoint: OpenedCheckpoint,
  { quorum }: LogPolicy,
): ProofResult {
  const { size, root, cosignatures } = checkpoint;
  if (!verifyInclusion({ index, size, leaf, proof: hashes, root })) {
    return { verdict: 'disproven', code: 'not_included' };
  }
  const witnesses = cosignatures.map(({ name, bytes }) => ({ name, timeSec: cosignatureTime(bytes) }));
  const shown = { index, checkpoint, witnesses };
  return witnesses.length < quorum
    ? { verdict: 'undecided', code: 'quorum_missing', shown }
    : { verdict: 'proven', code: 'included', shown };
}
