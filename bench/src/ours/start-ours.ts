import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '../process/start-server.ts';

/** A name of its own, so that all contestants can sign and check against the same. */
export const BENCH_ISSUER = 'https://bench.shuqiao.example';
const SMALL_CITY = 0.02;

export interface OursOptions {
  readonly seedScale?: number;
  readonly history?: 'on' | 'off';
}

/** The gateway as `npm start` runs it, on a free port and a fresh folder. */
export function startOurs(
  dataDir: string,
  env: NodeJS.ProcessEnv,
  { seedScale = SMALL_CITY, history = 'off' }: OursOptions = {},
): Promise<RunningServer> {
  return startServer({
    name: 'ours',
    script: fileURLToPath(import.meta.resolve('@shuqiao/gateway/main')),
    env: {
      ...env,
      PORT: '0',
      SHUQIAO_DATA_DIR: dataDir,
      SHUQIAO_ISSUER: BENCH_ISSUER,
      SHUQIAO_SEED_SCALE: String(seedScale),
      SHUQIAO_FRONT_NODES: 'off',
      SHUQIAO_SEED_HISTORY: history,
      SHUQIAO_READY_JSON: '1',
    },
  });
}
