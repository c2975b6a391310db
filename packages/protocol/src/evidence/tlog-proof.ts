import { decodeBase64 } from './decode-base64.ts';
import { EvidenceError } from './evidence-error.ts';
import { parseDecimal } from './parse-decimal.ts';
import { isHash } from './tree-hash.ts';

/** A C2SP tlog-proof (EVL-R70). `extra` is authenticated by nothing; `checkpoint` is the signed note as it came. */
export interface TlogProof {
  extra?: Buffer;
  index: bigint;
  hashes: Buffer[];
  checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_HASHES = 64;

export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Strict: canonical base64 and decimals, LF only, no other lines. Nothing is verified yet. */
export function parseTlogProof(text: string): TlogProof {
  const split = text.indexOf('\n\n');
  const lines = text.slice(0, Math.max(split, 0)).split('\n');
  if (lines.shift() !== HEADER) throw malformed('header');
  const extra = lines[0]?.startsWith('extra ') ? parseExtra(lines.shift()) : undefined;
  const index = parseIndex(lines.shift());
  if (lines.length > MAX_HASHES) throw malformed('too many hashes');
  const proof = { index, hashes: lines.map(parseHash), checkpoint: text.slice(split + 2) };
  return extra === undefined ? proof : { extra, ...proof };
}

function parseExtra(line = ''): Buffer {
  const extra = decodeBase64(line.slice('extra '.length));
  if (extra === undefined || extra.length === 0) throw malformed('extra');
  return extra;
}

function parseIndex(line = ''): bigint {
  const index = line.startsWith('index ') ? parseDecimal(line.slice('index '.length)) : undefined;
  if (index === undefined) throw malformed('index');
  return index;
}

function parseHash(line: string): Buffer {
  const bytes = decodeBase64(line);
  if (bytes === undefined || !isHash(bytes)) throw malformed('hash');
  return bytes;
}

function malformed(what: string): EvidenceError {
  return new EvidenceError('proof_malformed', `Not a tlog-proof: ${what}`);
}
