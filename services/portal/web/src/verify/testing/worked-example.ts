import type { EvidenceRecord } from '../evidence-record.ts';

interface WorkedExample {
  readonly origin: string;
  readonly entries: readonly {
    readonly index: number;
    readonly entry: string;
    readonly leaf_hash_base64url: string;
    readonly salt_hex?: string;
    readonly committed_text?: string;
  }[];
  readonly roots: readonly { readonly size: number; readonly root_base64: string }[];
  readonly inclusion: {
    readonly index: number;
    readonly size: number;
    readonly proof_base64: readonly string[];
  };
  readonly log_key: { readonly vkey: string };
  readonly checkpoint: string;
}

const found = import.meta.glob<WorkedExample>(
  '../../../../../../packages/protocol/vectors/evidence/example.json',
  { eager: true, import: 'default' },
);
const [example] = Object.values(found);
if (!example) throw new Error('the worked example of the evidence log is missing');

/** The vectors of the protocol package: an independent computation of the same log. */
export const workedExample: WorkedExample = example;

/** Entry 2 of the worked example, an answer, as the exchange would hand it out. */
export function exampleRecord(changes: Partial<EvidenceRecord> = {}): EvidenceRecord {
  const { checkpoint, inclusion } = workedExample;
  const proof = { size: inclusion.size, hashes: [...inclusion.proof_base64] };
  return { ...recordOf(inclusion.index), proof, checkpoint, ...changes };
}

/** Any entry of the worked example, not yet under a checkpoint. */
export function recordOf(index: number): EvidenceRecord {
  const { entries, origin, log_key: key } = workedExample;
  const found = entries[index];
  if (!found) throw new RangeError(`no entry ${index}`);
  return {
    index,
    entry: found.entry,
    leafHash: found.leaf_hash_base64url,
    message: found.committed_text ?? null,
    salt: found.salt_hex === undefined ? null : toBase64Url(found.salt_hex),
    proof: null,
    checkpoint: null,
    log: { origin, key: key.vkey },
  };
}

function toBase64Url(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
