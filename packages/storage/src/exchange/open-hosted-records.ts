import type { Store } from '../store.ts';
import type { HostedRecords } from './hosted-records.ts';
import { postgresHostedRecords } from './postgres-hosted-records.ts';
import { sqliteHostedRecords } from './sqlite-hosted-records.ts';

/** The hosted records of a store, in the engine's own statements. */
export function openHostedRecords(store: Store): HostedRecords {
  if (store.engine === 'postgres') return postgresHostedRecords(store);
  const { reader, writer } = store.raw;
  return sqliteHostedRecords(reader, writer, (body) => store.write(body));
}
