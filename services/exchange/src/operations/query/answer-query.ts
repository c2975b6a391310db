import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { compileProjection } from '@shuqiao/domain/project-record';
import type { Caller } from '@shuqiao/http/signed/caller';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { QuotaCharge } from '@shuqiao/storage/exchange/evidence-writer';
import type { ExchangeDeps } from '../../deps.ts';
import type { Answered, Settlement } from '../settlement.ts';
import type { DecidedQuery } from './decide-query.ts';
import type { FoundRecords } from './found-records.ts';
import type { RecordSource } from './record-source.ts';
import { verifyRecord } from './verify-record.ts';

/** SQX-R96: no answer is larger than 4 MiB with its frame; what does not fit is behind the cursor. */
const maxRecordsBytes = 4_190_000;

type Project = (record: Record<string, unknown>) => Record<string, unknown>;
const projections = new WeakMap<readonly string[], Project>();

/** The items array of a grant that names none is always the same one, so its projection is compiled once. */
function projectionOf({ grant, items }: DecidedQuery): Project {
  const known = projections.get(items);
  if (known) return known;
  const project = compileProjection(items, grant.masks);
  projections.set(items, project);
  return project;
}

function toBody(texts: readonly string[], next: string | null): string {
  return `{"records":[${texts.join(',')}],"next":${JSON.stringify(next)}}`;
}

/** As many records as fit; the cursor then points behind the last one that did. */
function fitRecords(
  found: FoundRecords,
  project: Project,
): { body: string; count: number; complete: boolean } {
  const texts: string[] = [];
  let size = 0;
  for (const { record } of found.records) {
    const text = JSON.stringify(project(record));
    size += Buffer.byteLength(text) + 1;
    if (size > maxRecordsBytes && texts.length > 0) break;
    texts.push(text);
  }
  const complete = texts.length === found.records.length;
  const next = complete ? found.next : found.cursorAfter(texts.length - 1);
  return { body: toBody(texts, next), count: texts.length, complete };
}

function toQuota({ claims, receivedMs }: Caller<'query'>, { grant }: DecidedQuery): QuotaCharge {
  return {
    grant: grant.id,
    day: toLegalDate(receivedMs),
    perDay: grant.quotaPerDay,
    actor: claims.actor.sub_pseudonym,
    perActorPerDay: grant.quotaPerActorPerDay,
  };
}

/** Step 30 (SQX-R67), the read, and the projection to granted items (SQX-R63). */
export async function answerQuery(
  caller: Caller<'query'>,
  body: unknown,
  decided: DecidedQuery,
  source: RecordSource,
  deps: ExchangeDeps,
): Promise<Settlement> {
  const { contract } = decided;
  const compiled = caller.view.contract(contract.id);
  if (compiled.checkQuery(body).length > 0) {
    const errors = compiled
      .reportQuery(body)
      .map(({ pointer, code, message }) => ({ pointer, keyword: code, ...message }));
    return refuse('schema', { errors });
  }
  const found = await source.find(caller, decided, deps);
  if (found.dataAsOfMs === undefined) return refuse('not_delivered');

  const isVerification = contract.document['x-operation'] === 'verification';
  const shown = isVerification ? verifyRecord(contract.document, decided.query, found) : found;
  const { body: text, count, complete } = fitRecords(shown, projectionOf(decided));
  const answered: Answered = {
    kind: 'answered',
    status: 200,
    outcome: count === 0 ? 'no_data' : complete ? 'ok' : 'partial',
    contentType: 'application/json',
    body: text,
    dataAsOfSeconds: Math.floor(found.dataAsOfMs / 1000),
    records: count,
    provider: source.providerOf(decided),
    quota: toQuota(caller, decided),
    effects: [],
  };
  return answered;
}
