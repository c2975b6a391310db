import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { main, prepare, root } from './prepare.js';

const STOP_LIMIT_MS = 10_000;
/** A tenth of the city: the rates are the same, and nobody waits. */
const SEED_SCALE = '0.1';

/** A free port, named beforehand: the gateway's issuer id is its address. */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Only what a program needs to run: settings of the person's own gateway must not reach the throw-away one. */
function cleanEnvironment() {
  const foreign = /^(SHUQIAO_|CATALOGUE_URL$|EXCHANGE_URL$|DATABASE_URL$|OTEL_|HOST$|PORT$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

async function startGateway(dataDir) {
  const gateway = spawn(process.execPath, [join(root, 'services/gateway/dist/main.js')], {
    cwd: root,
    env: {
      ...cleanEnvironment(),
      PORT: String(await findFreePort()),
      SHUQIAO_DATA_DIR: dataDir,
      SHUQIAO_READY_JSON: '1',
      SHUQIAO_SEED_SCALE: SEED_SCALE,
      SHUQIAO_FRONT_NODES: 'off',
      SHUQIAO_SEED_HISTORY: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Ctrl+C reaches the gateway as well; staying alive until it has ended lets the directory be removed.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => gateway.kill());
  const ended = new Promise((resolve) => gateway.on('exit', resolve));
  showLoading(gateway.stderr);
  const url = await Promise.race([
    readReadyUrl(gateway.stdout),
    ended.then((code) => {
      throw new Error(`网关没有启动 / the gateway did not start (exit ${code})`);
    }),
  ]);
  return { url, stop: () => stopProcess(gateway, ended) };
}

/** What the gateway says while it loads; the calls it then proposes would soon have no gateway. */
async function showLoading(stderr) {
  let loading = true;
  for await (const line of createInterface({ input: stderr })) {
    if (loading || line.includes('rror')) process.stderr.write(`${line}\n`);
    loading &&= !line.includes('已装载');
  }
}

async function readReadyUrl(stdout) {
  for await (const line of createInterface({ input: stdout })) {
    const ready = line.startsWith('{"ready":true') ? JSON.parse(line) : undefined;
    if (ready) {
      stdout.resume();
      return ready.url;
    }
  }
  throw new Error('网关没有报告就绪 / the gateway did not say that it is ready');
}

async function stopProcess(child, ended) {
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(killer);
}

function runDemo(url, dataDir) {
  const cli = join(root, 'packages/cli/bin/shuqiao.js');
  const given = process.argv.slice(2);
  const args = [cli, 'demo', '--base-url', url, '--data-dir', dataDir, ...given];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

await main(async () => {
  await prepare();
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-demo-'));
  let gateway;
  try {
    process.stderr.write(
      '启动一次性网关并装载威海种子数据… / Starting a throw-away gateway with the Weihai seeds…\n',
    );
    gateway = await startGateway(dataDir);
    process.exitCode = await runDemo(gateway.url, dataDir);
  } finally {
    await gateway?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
