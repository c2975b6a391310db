import { parseDecimal } from '@shuqiao/protocol/evidence/parse-decimal';
import { decodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';
import { HASH_BYTES } from './tree-hash.ts';

export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Bytes;
}

/** The three lines of a checkpoint: origin, size, base64 root (EVL-R20); undefined for anything else. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', sizeText = '', rootText = '', end, ...rest] = text.split('\n');
  const size = parseDecimal(sizeText);
  const root = decodeBase64(rootText);
  if (origin === '' || size === undefined || root?.length !== HASH_BYTES) return undefined;
  return end === '' && rest.length === 0 ? { origin, size, root } : undefined;
}
