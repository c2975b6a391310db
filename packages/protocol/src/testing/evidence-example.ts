import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface ExampleEntry {
  index: number;
  type: string;
  entry: string;
  entry_bytes: number;
  leaf_hash_base64: string;
  leaf_hash_base64url: string;
  salt_hex?: string;
  committed_text?: string;
}

interface EvidenceExample {
  origin: string;
  tag_key_hex: string;
  department_tags: Record<string, string>;
  entries: ExampleEntry[];
  roots: { size: number; root_base64: string }[];
  inclusion: { index: number; size: number; proof_base64: string[] };
  consistency: { from: number; to: number; proof_base64: string[] };
  log_key: { seed_hex: string; vkey: string };
  checkpoint: string;
  witness: { seed_hex: string; vkey: string; time: number; cosignature_line: string };
  tlog_proof_of_index_2: string;
  entry_bundle_hex: string;
  level0_tile_hex: string;
  paths: { checkpoint: string; tile: string; entries: string };
  must_fail: { name: string; caught_by: string }[];
}

const file = new URL('../../vectors/evidence/example.json', import.meta.url);

/** The worked example of the evidence log: five entries with keys, tree, checkpoint, cosignature and proof. */
export const example: EvidenceExample = JSON.parse(readFileSync(file, 'utf8'));

export function getExampleEntry(index: number): ExampleEntry {
  const entry = example.entries[index];
  if (entry === undefined) throw new Error(`The worked example has no entry ${index}`);
  return entry;
}

/** Private key from a constant seed, for tests only. */
export function toTestKey(seed: Uint8Array): KeyObject {
  const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
}
