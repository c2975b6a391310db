import { checkBodyHash, hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { Context } from 'hono';
import { readBytes } from '../read-bytes.ts';
import type { ServiceEnv } from '../service-env.ts';
import { toRefused } from './admit.ts';
import type { Refused } from './outcome.ts';
import { refuse } from './refuse.ts';

const maxBytes = 1_048_576;
const maxDepth = 16;
const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Step 22 (SQX-R29): the body's bytes are the signed ones; the token is not spent when they are not. */
export async function readSignedBody(
  c: Context<ServiceEnv>,
  claimedHash: string,
  limitBytes: number = maxBytes,
): Promise<{ bytes: Buffer } | { refused: Refused }> {
  const bytes = await readBytes(c, limitBytes);
  const refusal = checkBodyHash(hashBody(bytes), claimedHash);
  return refusal ? { refused: toRefused(refusal) } : { bytes };
}

/** Strict JSON, or what is wrong with it: a repeated member would let signer and reader see different requests. */
export function parseBody(bytes: Buffer): { value: unknown } | { flaw: string } {
  const text = decode(bytes);
  if (text === undefined) return { flaw: 'utf8' };
  const read = readStrictJson(text, maxDepth);
  return 'flaw' in read ? { flaw: read.flaw.kind } : { value: read.value };
}

export const refuseFlaw = (flaw: string): Refused =>
  refuse('schema', { errors: [{ pointer: '', keyword: flaw }] });
