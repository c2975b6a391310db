import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { floorServer } from '../floor/floor-server.ts';
import { openDatabase } from '../floor/open-database.ts';
import { listen } from '../process/serve-world.ts';
import { openUsualDatabase } from '../usual/open-usual-database.ts';
import { usualApp } from '../usual/usual-app.ts';
import type { ServedWorld } from '../world/world.ts';

export interface OpenContestant {
  readonly url: string;
  readonly db: Database.Database;
  close(): Promise<void>;
}

export type OpenFor = (world: ServedWorld) => Promise<OpenContestant>;

/** The floor in this process, on a free port and a folder of its own. */
export async function openFloor(world: ServedWorld): Promise<OpenContestant> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-floor-'));
  const db = openDatabase(join(folder, 'floor.db'), world);
  let baseUrl = '';
  const server = floorServer({ world, db, clock: Date.now, baseUrl: () => baseUrl });
  baseUrl = await listen(server);
  return {
    url: baseUrl,
    db,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      db.close();
      await rm(folder, { recursive: true });
    },
  };
}

export async function openUsual(world: ServedWorld): Promise<OpenContestant> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-usual-'));
  const db = openUsualDatabase(join(folder, 'usual.db'), world);
  let baseUrl = '';
  const app = await usualApp({ world, db, clock: Date.now, baseUrl: () => baseUrl });
  baseUrl = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: baseUrl,
    db,
    async close() {
      await app.close();
      db.close();
      await rm(folder, { recursive: true });
    },
  };
}
