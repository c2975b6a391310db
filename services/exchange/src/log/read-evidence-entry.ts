import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import type { EvidenceAnswer } from '@shuqiao/schemas/types/evidence-answer';
import { findLogCheckpoint, type LogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import { type EvidenceEntry, findEvidence } from '@shuqiao/storage/exchange/log-entries';
import type { Hono } from 'hono';
import type { LogDeps } from './log-deps.ts';
import { TileCache } from './node-source.ts';
import { proveEntry } from './prove.ts';
import { recordReading, requireReader } from './reader.ts';

/** One entry with what it commits to, and the proof that the tree of the latest checkpoint holds it (EVL-R53). */
export function readEvidenceEntry(app: Hono<ServiceEnv>, deps: LogDeps): void {
  app.get('/exchange/v1/evidence/:index{[0-9]{1,15}}', requireReader(deps), async (c) => {
    const index = Number(c.req.param('index'));
    const found = await findEvidence(deps.store.read, index);
    if (!found) throw new Problem('not_found');
    await recordReading(c, `evidence/${index}`, listConcerned(found, deps), deps);
    return c.json(await toAnswer(found, deps), 200, { 'Cache-Control': 'no-store' });
  });
}

/** The entry names departments by tag only; one that is no longer in the directory stays unnamed. */
function listConcerned({ entry }: EvidenceEntry, { tagOf, listDepartments }: LogDeps): string[] {
  const tags = new Set(parseEntry(entry).d.map(({ k }) => k));
  return tags.size === 0 ? [] : [...listDepartments()].filter((code) => tags.has(tagOf(code)));
}

async function toAnswer(
  { index, entry, leaf, message, salt }: EvidenceEntry,
  deps: LogDeps,
): Promise<EvidenceAnswer> {
  const checkpoint = await findLogCheckpoint(deps.store.read, deps.origin);
  return {
    index,
    entry,
    leafHash: leaf,
    message,
    salt,
    proof: checkpoint && index < checkpoint.size ? await prove(index, checkpoint, deps) : null,
    checkpoint: checkpoint?.note ?? null,
    log: { origin: deps.origin, key: deps.vkey },
  };
}

async function prove(index: number, { size }: LogCheckpoint, { store }: LogDeps) {
  const hashes = await proveEntry(new TileCache(store.read), index, size);
  return { size, hashes: hashes.map((hash) => hash.toString('base64')) };
}
