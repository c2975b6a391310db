import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '../process/start-server.ts';

/** A name of its own, so that all contestants can sign and check against the same. */
export const BENCH_ISSUER = 'https://bench.shuqiao.example';
const SEED_SCALE = '0.02';

/** The gateway as `npm start` runs it, on a free port and a fresh folder. */
export function startOurs(dataDir: string, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  return startServer({
    name: 'ours',
    script: fileURLToPath(import.meta.resolve('@shuqiao/gateway/main')),
    env: {
      ...env,
      PORT: '0',
      SHUQIAO_DATA_DIR: dataDir,
      SHUQIAO_ISSUER: BENCH_ISSUER,
      SHUQIAO_SEED_SCALE: SEED_SCALE,
      SHUQIAO_FRONT_NODES: 'off',
      SHUQIAO_SEED_HISTORY: 'off',
      SHUQIAO_READY_JSON: '1',
    },
  });
}
