import { fileURLToPath } from 'node:url';
import { loadMigrations, migrationsFolder } from './migrations.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { defaultPoolSizes, type PoolSizes } from './postgres/pools.ts';
import type { Service } from './service.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Store } from './store.ts';
import type { WriteGuardOptions } from './write-guard.ts';

export interface StoreOptions extends Pick<WriteGuardOptions, 'findNested'> {
  /** `file:./data/catalogue.db` or `postgres://user@host/database`. */
  url: string;
  service: Service;
  poolSizes?: PoolSizes;
  /** Instead of the service's own migrations. */
  migrationsFolder?: string;
}

function toPath(url: string): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  if (path === '' || path === ':memory:') {
    throw new Error('A store needs a real file: its reader and its writer are two connections.');
  }
  return path;
}

/** Opens the database of one service, creating and migrating it where needed. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, service, poolSizes = defaultPoolSizes } = options;
  const migrations = loadMigrations(options.migrationsFolder ?? migrationsFolder(service));
  if (url.startsWith('file:')) return openSqlite(toPath(url), service, migrations, options);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, service, migrations, poolSizes, options);
  throw new Error('A database URL starts with file: or postgres://');
}
