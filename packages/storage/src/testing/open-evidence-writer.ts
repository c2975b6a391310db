import type { EvidenceWriter } from '../exchange/evidence-writer.ts';
import { postgresEvidenceWriter } from '../exchange/postgres-evidence-writer.ts';
import { sqliteEvidenceWriter } from '../exchange/sqlite-evidence-writer.ts';
import type { Store } from '../store.ts';

/** The evidence writer of the store's own engine. */
export function openEvidenceWriter(store: Store): EvidenceWriter {
  if (store.engine === 'postgres') return postgresEvidenceWriter(store);
  return sqliteEvidenceWriter(store.raw.writer, (body) => store.write(() => body()));
}
