import type { Migration } from '../migrations.ts';
import type { Service } from '../service.ts';
import type { PostgresStore, Reader } from '../store.ts';
import { WriteGuard, type WriteGuardOptions } from '../write-guard.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { createPools, type PoolSizes } from './pools.ts';
import { toDb } from './quiet-session.ts';
import { transact } from './transact.ts';

export async function openPostgres(
  url: string,
  service: Service,
  migrations: Migration[],
  sizes: PoolSizes,
  guarding: WriteGuardOptions,
): Promise<PostgresStore> {
  const raw = createPools(url, service, sizes);
  const endPools = async () => {
    await Promise.all([raw.pool.end(), raw.readPool.end()]);
  };
  try {
    await migratePostgres(raw.pool, service, migrations);
  } catch (error) {
    await endPools();
    throw error;
  }
  const guard = new WriteGuard(guarding);
  const read: Reader = {
    db: toDb(raw.readPool),
    table: (authored) => authored,
    raw: { engine: 'postgres', client: raw.readPool },
  };
  return {
    engine: 'postgres',
    service,
    read,
    raw,
    write: (callback) => guard.run(() => transact(raw.pool, (writer) => guard.enter(() => callback(writer)))),
    close: () => guard.close(endPools),
  };
}
