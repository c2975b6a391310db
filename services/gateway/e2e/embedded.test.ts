import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listSupplies } from '@shuqiao/seeds/list-supplies';
import { sendHeartbeats } from '@shuqiao/seeds/load-city/front-nodes';
import { readSystems } from '@shuqiao/seeds/read-seeds';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedGateway, makeFolder, removeFolder, startEmbedded } from './support/embedded-gateway.ts';
import { expectMainJob } from './support/expect-main-job.ts';
import { runDemo } from './support/run-demo.ts';
import { runProgram } from './support/run-program.ts';

describe('everything in one process on the embedded default', () => {
  let dataDir: string;
  let gateway: EmbeddedGateway;

  beforeAll(async () => {
    dataDir = await makeFolder();
    gateway = await startEmbedded({ dataDir });
  }, 120_000);

  afterAll(async () => {
    await gateway.program.stop();
    await removeFolder(dataDir);
  });

  const sizeOfLog = async () => {
    const checkpoint = await (await fetch(`${gateway.url}/exchange/v1/log/checkpoint`)).text();
    return Number(checkpoint.split('\n')[1]);
  };

  test('the first start loads the city and shows a signed call with its answer', () => {
    const output = gateway.program.output();
    expect(output).toContain(gateway.url);
    expect(output).toContain('npm run shuqiao -- call 102001/000001');
    expect(output).toMatch(/"QYMC": "/);
    expect(output).not.toContain('  ! ');
    const ready = JSON.parse(gateway.program.stdout());
    expect(ready).toMatchObject({ ready: true, url: gateway.url, portal: { url: `${gateway.url}/portal/` } });
    expect(ready.portal.accounts).toHaveLength(4);
    for (const { password } of ready.portal.accounts) expect(output).toContain(password);
  });

  test('the keys of the demo systems are for their owner alone', async () => {
    for (const { id } of readSystems()) {
      const { mode } = await stat(join(dataDir, 'keys/systems', `${id}.jwk`));
      expect(mode & 0o777).toBe(0o600);
    }
  });

  test('root, docs, health and problem pages answer', async () => {
    for (const path of ['/', '/docs', '/openapi.json', '/health/live', '/problems/grant_inactive']) {
      expect((await fetch(gateway.url + path)).status, path).toBe(200);
    }
    const ready = await fetch(`${gateway.url}/health/ready`);
    expect(await ready.json()).toMatchObject({ state: 'ok' });
  });

  test('the printed call can be pasted and answers the same', async () => {
    const line = gateway.program
      .output()
      .split('\n')
      .find((each) => each.includes('npm run shuqiao -- '));
    const args = [...(line?.split(' -- ')[1] ?? '').matchAll(/'([^']*)'|(\S+)/g)];
    const call = runProgram(
      'packages/cli/bin/shuqiao.js',
      args.map(([, quoted, plain]) => quoted ?? plain ?? ''),
      {},
    );
    expect(await call.exit, call.output()).toBe(0);
    expect(call.output()).toContain('QYMC');
  });

  test('the main job runs from the delivery to the verified log', { timeout: 120_000 }, async () => {
    expectMainJob(await runDemo(gateway.url, dataDir));
  });

  test('front nodes declare "no change" for every department that delivers as it should', async () => {
    const lastSentMs = new Map<string, number>();
    const options = { target: gateway.target, lastSentMs, onRound: () => undefined };
    const provided = listSupplies().filter(({ state }) => state === 'provided');
    expect(await sendHeartbeats(options)).toEqual({ sent: provided.length, failed: 0 });
    expect(await sendHeartbeats(options)).toBeUndefined();
  });

  test('a taken port is told in a sentence, and nothing else is touched', async () => {
    const second = runProgram('services/gateway/dist/main.js', [], {
      PORT: String(gateway.port),
      SHUQIAO_DATA_DIR: join(dataDir, 'not-made'),
    });
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain('已被占用');
    expect(second.output()).not.toContain('    at ');
    await expect(stat(join(dataDir, 'not-made'))).rejects.toThrow('ENOENT');
  });

  test('a second start keeps all data and loads nothing', { timeout: 60_000 }, async () => {
    const before = await sizeOfLog();
    const journal = await readFile(join(dataDir, 'seeds.journal'), 'utf8');
    expect(await gateway.program.stop()).toBe(0);

    gateway = await startEmbedded({ dataDir, port: gateway.port });
    expect(await readFile(join(dataDir, 'seeds.journal'), 'utf8')).toBe(journal);
    expect(gateway.program.output()).not.toMatch(/Deliveries \d/);
    expect(JSON.parse(gateway.program.stdout()).portal).toEqual({ url: `${gateway.url}/portal/` });
    expect(await sizeOfLog()).toBeGreaterThanOrEqual(before);
  });
});
