import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Caller } from '@shuqiao/http/signed/caller';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { LogChainAnswer } from '@shuqiao/schemas/types/log-chain-answer';
import type { LogChainRequest } from '@shuqiao/schemas/types/log-chain-request';
import { type LogChainLink, listChainLinks } from '@shuqiao/storage/exchange/log-chain';
import { findEvidence } from '@shuqiao/storage/exchange/log-entries';
import { getCheckpoint } from '../../log/get-checkpoint.ts';
import type { LogReads } from '../../log/log-deps.ts';
import { TileCache } from '../../log/node-source.ts';
import { proveEntry } from '../../log/prove.ts';
import { checkSandbox } from '../check-sandbox.ts';
import type { Settlement } from '../settlement.ts';
import { answerJson } from './answer-json.ts';

const check = compileApiCheck('log-chain-request');
const pageSize = 100;

async function toEntry(
  { store }: LogReads,
  tiles: TileCache,
  { index }: LogChainLink,
  size: number,
): Promise<LogChainAnswer['entries'][number]> {
  const found = await findEvidence(store.read, index);
  if (!found) throw new Error(`the log lacks entry ${index}`);
  const proof = await proveEntry(tiles, index, size);
  return { index, entry: found.entry, proof: proof.map((hash) => hash.toString('base64')) };
}

/**
 * The chain of the caller's own department (EVL-R51); no other one can be named. Entries that no checkpoint
 * covers yet come later.
 */
export async function readChain(
  caller: Pick<Caller<'own_data'>, 'system'>,
  body: unknown,
  deps: LogReads,
): Promise<Settlement> {
  const refused = checkSandbox(caller);
  if (refused) return refused;
  const errors = check(body);
  if (errors.length > 0) return refuse('schema', { errors });
  const { from } = body as LogChainRequest;

  const { size, note, signedAtMs } = await getCheckpoint(deps);
  const tag = deps.tagOf(caller.system.directory.department);
  const links = await listChainLinks(deps.store.read, tag, from, size, pageSize + 1);
  const tiles = new TileCache(deps.store.read);
  const entries: LogChainAnswer['entries'] = [];
  for (const link of links.slice(0, pageSize)) entries.push(await toEntry(deps, tiles, link, size));

  const answer: LogChainAnswer = { checkpoint: note, entries, next: links[pageSize]?.n ?? null };
  return answerJson(answer, entries.length, signedAtMs);
}
