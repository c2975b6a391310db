import { Problem } from '@shuqiao/http/problem';
import type { RecordedVerification } from '../record-verifications.ts';
import type { DepartmentVerification } from '../verify-for-department.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { RowChunks } from './read-chunks.ts';
import type { RowText } from './split-rows.ts';
import type { RowProblem } from './verify-row.ts';

export type RowResult = DepartmentVerification | RowProblem;

export interface BatchSteps {
  verifyRow(row: RowText): Promise<RowResult>;
  record(verified: readonly DepartmentVerification[]): Promise<RecordedVerification[]>;
  readonly writer: BatchWriter;
}

/** Rows in, lines out, in the same order; a chunk is on record before its lines leave (LIC-Q3, LIC-Q4). */
export async function* streamBatch(rows: RowChunks, steps: BatchSteps): AsyncGenerator<Buffer, void> {
  const { writer, verifyRow } = steps;
  let isWhole = true;
  try {
    for await (const chunk of rows.chunks) {
      yield await writeResults(await Promise.all(chunk.map(verifyRow)), steps);
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'body_timeout') throw error;
    isWhole = false;
    yield writer.writeNotice(error);
  }
  if (rows.isCut()) yield writer.writeNotice(new Problem('batch_too_long'));
  yield await writer.writeReceipt(isWhole && !rows.isCut());
}

export async function writeResults(
  results: readonly RowResult[],
  { record, writer }: Omit<BatchSteps, 'verifyRow'>,
): Promise<Buffer> {
  const verified = results.filter((result): result is DepartmentVerification => !isProblem(result));
  const recorded = (await record(verified))[Symbol.iterator]();
  const lines = results.map((result) => {
    if (isProblem(result)) return writer.writeProblem(result.problem);
    const { value } = recorded.next();
    if (!value) throw new Error('a verification was not recorded');
    return writer.writeVerified(value);
  });
  return Buffer.concat(lines);
}

const isProblem = (result: RowResult): result is RowProblem => 'problem' in result;
