import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedGateway,
  makeFolder,
  removeFolder,
  SMALLEST,
  startEmbedded,
} from './support/embedded-gateway.ts';
import { runProgram } from './support/run-program.ts';

describe('a first load that is killed', () => {
  let dataDir: string;
  let gateway: EmbeddedGateway | undefined;

  beforeEach(async () => {
    dataDir = await makeFolder();
  });

  afterEach(async () => {
    await gateway?.program.stop();
    await removeFolder(dataDir);
  });

  test.each(['应用系统与密钥', '申请与授权', '供给数据'])(
    'in the step %s goes on with the next start and ends as if nothing had happened',
    { timeout: 120_000 },
    async (step) => {
      const killed = runProgram('services/gateway/dist/main.js', [], {
        PORT: '0',
        SHUQIAO_DATA_DIR: dataDir,
        SHUQIAO_SEED_SCALE: String(SMALLEST),
        SHUQIAO_SEED_HISTORY: 'off',
      });
      await killed.waitFor(step);
      expect(await killed.kill()).toBe('SIGKILL');

      gateway = await startEmbedded({ dataDir });
      expect(gateway.program.output()).toContain('威海种子数据已装载');
      expect(gateway.program.output()).not.toContain('  ! ');
      expect(gateway.program.output()).toContain('"QYMC"');
    },
  );
});
