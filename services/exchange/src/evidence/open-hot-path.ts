import type { EvidenceWriter } from '@shuqiao/storage/exchange/evidence-writer';
import type { HostedRecords } from '@shuqiao/storage/exchange/hosted-records';
import { openHostedRecords } from '@shuqiao/storage/exchange/open-hosted-records';
import { postgresEvidenceWriter } from '@shuqiao/storage/exchange/postgres-evidence-writer';
import { sqliteEvidenceWriter } from '@shuqiao/storage/exchange/sqlite-evidence-writer';
import type { Store } from '@shuqiao/storage/store';

function openEvidenceWriter(store: Store): EvidenceWriter {
  if (store.engine === 'postgres') return postgresEvidenceWriter(store);
  return sqliteEvidenceWriter(store.raw.writer, (body) => store.write(() => body()));
}

/** The two places of the hot path that fork by engine, chosen once. */
export function openHotPath(store: Store): { writer: EvidenceWriter; hosted: HostedRecords } {
  return { writer: openEvidenceWriter(store), hosted: openHostedRecords(store) };
}
