import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Log } from '@shuqiao/http/log';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceActRow } from '@shuqiao/schemas/types/licence-act-row';
import type { LicenceActRowOutcome } from '@shuqiao/schemas/types/licence-act-row-outcome';
import type { Writer } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import type { Acting } from '../gate/acting.ts';
import type { GateDeps } from '../gate/department-operation.ts';
import type { InputRow } from '../gate/read-rows.ts';
import { type RowsAnswer, rowsOperation } from '../gate/rows-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { actInWrite } from './act-in-write.ts';
import type { ActOutcome } from './act-record.ts';
import type { IssueDeps } from './issue-deps.ts';
import { issueInWrite } from './issue-in-write.ts';
import type { IssuingFacts } from './issuing-facts.ts';
import { toDone, toFindings, toRefused, toRefusedBy } from './row-outcome.ts';
import { writeActs } from './write-acts.ts';

export type BulkDeps = IssueDeps & { readonly log: Log };

interface ReadyRow {
  readonly row: number;
  readonly body: LicenceActRow;
}

/** Few enough that others who write do not wait long for their turn. */
const ROWS_PER_WRITE = 50;
const operation = {
  path: '/licence/v1/licences/bulk',
  roles: ['issuer'],
  maxRows: 10_000,
  maxBytes: 32 * 1_048_576,
  maxLineBytes: 262_144,
} as const;

/**
 * Issues and acts row by row, in their order, some in one write. A row that is refused ends nothing; all that was
 * done is on record and published when this returns. The same rows once more do no harm. Throws `log_down`.
 */
export async function issueRows(
  deps: BulkDeps,
  acting: Acting,
  rows: readonly InputRow[],
): Promise<RowsAnswer & { readonly lines: readonly LicenceActRowOutcome[] }> {
  const checked = rows.map(checkRow);
  const refused = checked.flatMap((each) => ('code' in each ? [each] : []));
  const ready = checked.flatMap((each) => ('body' in each ? [each] : []));
  const outcomes: LicenceActRowOutcome[] = [];
  for (let from = 0; from < ready.length; from += ROWS_PER_WRITE) {
    outcomes.push(...(await writeChunk(deps, acting, ready.slice(from, from + ROWS_PER_WRITE))));
  }
  await deps.drainOutbox();
  await deps.publishLists();
  const lines = [...refused, ...outcomes].toSorted((a, b) => a.row - b.row);
  return { lines, rejected: lines.filter(({ code }) => code !== undefined).length };
}

export function issueBulk(app: Hono<LicenceEnv>, deps: BulkDeps & GateDeps): void {
  rowsOperation(app, operation, deps, (acting, rows) => issueRows(deps, acting, rows));
}

const check = compileApiCheck('licence-act-row');

function checkRow(input: InputRow): ReadyRow | (LicenceActRowOutcome & { code: string }) {
  const { row } = input;
  if ('flaw' in input)
    return { ...toRefused(row, 'body_malformed', { detail: input.flaw }), code: 'body_malformed' };
  const findings = toFindings(check(input.value));
  if (findings.length > 0) return { ...toRefused(row, 'body_invalid', { findings }), code: 'body_invalid' };
  return { row, body: input.value as LicenceActRow };
}

/** In one write; where that fails as a whole, each row in a write of its own, so that it fails alone. */
async function writeChunk(
  deps: BulkDeps,
  acting: Acting,
  chunk: readonly ReadyRow[],
): Promise<LicenceActRowOutcome[]> {
  try {
    return await writeRows(deps, acting, chunk);
  } catch (error) {
    if (chunk.length > 1) {
      const each: LicenceActRowOutcome[] = [];
      for (const ready of chunk) each.push(...(await writeChunk(deps, acting, [ready])));
      return each;
    }
    return chunk.map(({ row }) => {
      if (error instanceof Problem) return toRefusedBy(row, error);
      deps.log.error('a row was not written', { requestId: acting.requestId, error });
      return toRefused(row, 'internal');
    });
  }
}

async function writeRows(
  deps: BulkDeps,
  acting: Acting,
  chunk: readonly ReadyRow[],
): Promise<LicenceActRowOutcome[]> {
  const { result } = await writeActs(deps, acting, async (w, facts) => {
    const lines: LicenceActRowOutcome[] = [];
    const outcomes: ActOutcome[] = [];
    for (const { row, body } of chunk) {
      const done = await runRow(w, deps, facts, acting, body);
      if (done instanceof Problem) lines.push(toRefusedBy(row, done));
      else {
        outcomes.push(done);
        lines.push(toDone(row, done));
      }
    }
    return { result: lines, outcomes };
  });
  return result;
}

/** A Problem is thrown before anything is changed: the write goes on with the next row. */
async function runRow(
  w: Writer,
  deps: BulkDeps,
  facts: IssuingFacts,
  acting: Acting,
  { issue, act }: LicenceActRow,
): Promise<ActOutcome | Problem> {
  try {
    if (issue) return await issueInWrite(w, deps, facts, acting, issue);
    if (act) return await actInWrite(w, deps, facts, acting, act);
    throw new Error('a row is an issue or an act');
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
