import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@shuqiao/http/clock';
import type { CityTarget } from '@shuqiao/seeds/load-city/city-target';
import { toCityTarget } from '../../src/city-target.ts';
import { findPort } from '../../src/find-port.ts';
import { type Program, runProgram } from './run-program.ts';

/** The smallest city that the generator makes: 200 persons, 50 enterprises. */
export const SMALLEST = 0.01;

export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'shuqiao-e2e-'));

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export interface EmbeddedGateway {
  readonly program: Program;
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly target: CityTarget;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** `npm start` without the installing and building, on a small city; settles when it says that it is ready. */
export async function startEmbedded({ dataDir, port, env }: EmbeddedOptions): Promise<EmbeddedGateway> {
  const chosen = await findPort('127.0.0.1', port ?? 0);
  const program = runProgram('services/gateway/dist/main.js', [], {
    PORT: String(chosen),
    SHUQIAO_DATA_DIR: dataDir,
    SHUQIAO_SEED_SCALE: String(SMALLEST),
    SHUQIAO_READY_JSON: '1',
    SHUQIAO_FRONT_NODES: 'off',
    SHUQIAO_SEED_HISTORY: 'off',
    ...env,
  });
  await program.waitFor('"ready":true');
  const url = `http://127.0.0.1:${chosen}`;
  const issuer = (await readFile(join(dataDir, 'issuer'), 'utf8')).trim();
  const urls = { issuer, catalogueUrl: url, exchangeUrl: url };
  const target = await toCityTarget({ ...urls, dataDir, clock: systemClock });
  return { program, url, port: chosen, dataDir, target };
}
