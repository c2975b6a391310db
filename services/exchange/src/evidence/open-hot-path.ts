import type { EvidenceWriter } from '@shuqiao/storage/exchange/evidence-writer';
import type { HostedRecords } from '@shuqiao/storage/exchange/hosted-records';
import { postgresEvidenceWriter } from '@shuqiao/storage/exchange/postgres-evidence-writer';
import { postgresHostedRecords } from '@shuqiao/storage/exchange/postgres-hosted-records';
import { sqliteEvidenceWriter } from '@shuqiao/storage/exchange/sqlite-evidence-writer';
import { sqliteHostedRecords } from '@shuqiao/storage/exchange/sqlite-hosted-records';
import type { Store } from '@shuqiao/storage/store';

/** The two places of the hot path that fork by engine (design: storage), chosen once. */
export function openHotPath(store: Store): { writer: EvidenceWriter; hosted: HostedRecords } {
  if (store.engine === 'postgres') {
    return { writer: postgresEvidenceWriter(store), hosted: postgresHostedRecords(store) };
  }
  const { writer, reader } = store.raw;
  const exclusively = <T>(body: () => T): Promise<T> => store.write(() => body());
  return {
    writer: sqliteEvidenceWriter(writer, exclusively),
    hosted: sqliteHostedRecords(reader, writer, exclusively),
  };
}
