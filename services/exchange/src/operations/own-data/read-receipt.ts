import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import type { Entry } from '@shuqiao/protocol/evidence/entry-types';
import type { LogReceiptAnswer } from '@shuqiao/schemas/types/log-receipt-answer';
import type { LogReceiptRequest } from '@shuqiao/schemas/types/log-receipt-request';
import { findLogCheckpoint, type LogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import { type EvidenceEntry, findEvidence } from '@shuqiao/storage/exchange/log-entries';
import type { LogReads } from '../../log/log-deps.ts';
import { TileCache } from '../../log/node-source.ts';
import { proveInText } from '../../log/prove.ts';
import type { Settlement } from '../settlement.ts';
import { answerJson } from './answer-json.ts';

const check = compileApiCheck('log-receipt-request');

/** The leaf is durable and its checkpoint is due within the second. */
const notYet: Refused = { ...refuse('not_ready'), headers: { 'Retry-After': '1' } };

/** A checkpoint that covers the entry; one is published at once where the job has not come to it yet. */
async function findCovering(deps: LogReads, index: number): Promise<LogCheckpoint | undefined> {
  const last = await findLogCheckpoint(deps.store.read, deps.origin);
  if (last && index < last.size) return last;
  await deps.publish();
  const next = await findLogCheckpoint(deps.store.read, deps.origin);
  return next && index < next.size ? next : undefined;
}

async function toProven(
  { index, entry, message, salt }: EvidenceEntry,
  tiles: TileCache,
  checkpoint: LogCheckpoint,
) {
  return { index, entry, message, salt, proof: await proveInText(tiles, index, checkpoint) };
}

/** The request that an outcome answers, proven under the same checkpoint. */
async function findRequest({ store }: LogReads, outcome: Entry, tiles: TileCache, checkpoint: LogCheckpoint) {
  const request = 'r' in outcome ? await findEvidence(store.read, outcome.r) : undefined;
  return request ? toProven(request, tiles, checkpoint) : null;
}

/** All that a sandbox system is told of its department's evidence: the answers that it got itself. */
function isAnswerTo(system: string, { t }: Entry, { message }: EvidenceEntry): boolean {
  if (message === null || (t !== 'response' && t !== 'request.refused')) return false;
  return JSON.parse(message).aud === system;
}

/** One entry under the caller's own tag with all that proves it offline (EVL-R51, EVL-R70). */
export async function readReceipt(
  caller: Pick<Caller<'own_data'>, 'system'>,
  body: unknown,
  deps: LogReads,
): Promise<Settlement> {
  const errors = check(body);
  if (errors.length > 0) return refuse('schema', { errors });
  const { index } = body as LogReceiptRequest;

  const found = await findEvidence(deps.store.read, index);
  const entry = found && parseEntry(found.entry);
  const { id, department, sandbox } = caller.system.directory;
  const tag = deps.tagOf(department);
  if (!found || !entry?.d.some(({ k }) => k === tag)) return refuse('evidence_unknown');
  if (sandbox && !isAnswerTo(id, entry, found)) return refuse('evidence_unknown');

  const checkpoint = await findCovering(deps, index);
  if (!checkpoint) return notYet;
  const tiles = new TileCache(deps.store.read);
  const answer: LogReceiptAnswer = {
    ...(await toProven(found, tiles, checkpoint)),
    request: await findRequest(deps, entry, tiles, checkpoint),
  };
  return answerJson(answer, 1, checkpoint.signedAtMs);
}
