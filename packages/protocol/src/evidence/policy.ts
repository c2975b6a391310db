import { cosignatureVerifier } from './cosignature.ts';
import { ed25519Verifier } from './ed25519-note.ts';
import { EvidenceError } from './evidence-error.ts';
import type { NoteVerifier } from './open-note.ts';
import { parseVerifierKey } from './verifier-key.ts';

/** Whose word a verifier takes: any of these logs, seen by at least `quorum` of these witnesses (EVL-R34). */
export interface LogPolicy {
  readonly logs: readonly NoteVerifier[];
  readonly witnesses: readonly NoteVerifier[];
  readonly quorum: number;
}

export interface LogPolicyKeys {
  logs: readonly string[];
  witnesses?: readonly string[];
  quorum?: number;
}

/** Throws on keys of the wrong kind, on one key twice and on a quorum that cannot be reached. */
export function createLogPolicy({ logs, witnesses = [], quorum = 0 }: LogPolicyKeys): LogPolicy {
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > witnesses.length) {
    throw new EvidenceError('policy_malformed', `${quorum} of ${witnesses.length} witnesses is no quorum`);
  }
  refuseRepeated(logs);
  refuseRepeated(witnesses);
  return { logs: logs.map(ed25519Verifier), witnesses: witnesses.map(cosignatureVerifier), quorum };
}

// Names do not count: one key under two names would be one voice with two votes.
function refuseRepeated(vkeys: readonly string[]): void {
  const keys = new Set(vkeys.map((vkey) => parseVerifierKey(vkey).publicKey.toString('hex')));
  if (keys.size !== vkeys.length) throw new EvidenceError('policy_malformed', 'The same key is listed twice');
}
