import { afterAll, afterEach, describe, inject } from 'vitest';
import { openStore, type StoreOptions } from '../open-store.ts';
import type { Service } from '../service.ts';
import type { Store } from '../store.ts';
import {
  type Clearing,
  createTemporaryDatabase,
  type Engine,
  engineNames,
  type TemporaryDatabase,
} from './temporary-database.ts';

/** Opens a store: on a fresh database, or again on the one whose URL is given. */
export type OpenTemporary = (again?: Partial<StoreOptions>) => Promise<Store>;

export interface TemporaryStores {
  engine: Engine;
  open: OpenTemporary;
  /** A fresh database without a store, for processes that open it themselves. */
  create(): Promise<TemporaryDatabase>;
}

const poolSizes = { write: 8, read: 4 };

/** Stores and databases of one `describe`; call it there. All are closed and emptied after each test. */
export function temporaryStores(engine: Engine, service: Service): TemporaryStores {
  const stores: Store[] = [];
  const used: { database: TemporaryDatabase; clear: Clearing }[] = [];
  const spare: Record<Clearing, TemporaryDatabase[]> = { rows: [], everything: [] };

  const take = async (clear: Clearing) => {
    const ready = spare[clear].pop();
    const database = ready ?? (await createTemporaryDatabase(engine, inject('postgresUrl')));
    used.push({ database, clear });
    return database;
  };
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(used.map(({ database, clear }) => database.clear(clear)));
    for (const { database, clear } of used.splice(0)) spare[clear].push(database);
  });
  afterAll(async () => {
    await Promise.all(Object.values(spare).flatMap((databases) => databases.map(({ remove }) => remove())));
  });
  return {
    engine,
    create: () => take('everything'),
    async open(again = {}) {
      const url = again.url ?? (await take(again.migrationsFolder ? 'everything' : 'rows')).url;
      const store = await openStore({ service, poolSizes, ...again, url, findNested: true });
      stores.push(store);
      return store;
    },
  };
}

/** Registers the suite twice, on SQLite and on a real PostgreSQL. */
export function describeOnBothEngines(
  name: string,
  service: Service,
  suite: (open: OpenTemporary, stores: TemporaryStores) => void,
): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${name} on ${engineNames[engine]}`, () => {
      const stores = temporaryStores(engine, service);
      suite(stores.open, stores);
    });
  }
}
