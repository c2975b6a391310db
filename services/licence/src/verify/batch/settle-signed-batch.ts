import { Problem } from '@shuqiao/http/problem';
import { toRefused } from '@shuqiao/http/signed/admit';
import type { AnswerFacts, Refused } from '@shuqiao/http/signed/outcome';
import { checkBodyHash } from '@shuqiao/protocol/sqx/body-hash';
import type { RowChunks } from './read-chunks.ts';
import { type BatchSteps, type RowResult, writeResults } from './stream-batch.ts';

interface SignedBatch {
  readonly claimedHash: string;
  /** Spends the token; refused where it was spent before. */
  claim(): Promise<Refused | undefined>;
  readonly nowMs: number;
  readonly chunkRows: number;
}

/**
 * The body is verified row by row while it comes, but nothing goes on record and nothing is told before its hash is
 * the signed one. The answer is signed as a whole (SQX-R90), so it is kept until it is whole.
 */
export async function settleSignedBatch(
  rows: RowChunks,
  steps: BatchSteps,
  batch: SignedBatch,
): Promise<AnswerFacts | Refused> {
  const results: RowResult[] = [];
  for await (const chunk of rows.chunks) results.push(...(await Promise.all(chunk.map(steps.verifyRow))));
  if (rows.isCut()) throw new Problem('batch_too_long');
  const refusal = checkBodyHash(rows.hash(), batch.claimedHash);
  const refused = refusal ? toRefused(refusal) : await batch.claim();
  return refused ?? answer(results, steps, batch);
}

async function answer(
  results: readonly RowResult[],
  steps: BatchSteps,
  { nowMs, chunkRows }: SignedBatch,
): Promise<AnswerFacts> {
  const parts: Buffer[] = [];
  for (let at = 0; at < results.length; at += chunkRows) {
    parts.push(await writeResults(results.slice(at, at + chunkRows), steps));
  }
  parts.push(await steps.writer.writeReceipt(true));
  const { rows, refused } = steps.writer.counts;
  return {
    kind: 'answered',
    status: 200,
    outcome: refused > 0 ? 'partial' : 'ok',
    contentType: 'application/x-ndjson',
    body: Buffer.concat(parts),
    dataAsOfSeconds: Math.floor(nowMs / 1_000),
    records: rows - refused,
    rejected: refused,
    provider: null,
  };
}
