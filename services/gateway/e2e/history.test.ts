import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { listSupplies } from '@shuqiao/seeds/list-supplies';
import { readStory } from '@shuqiao/seeds/read-seeds';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedGateway,
  makeFolder,
  removeFolder,
  SMALLEST,
  startEmbedded,
} from './support/embedded-gateway.ts';
import { expectMainJob } from './support/expect-main-job.ts';
import { readEvidence } from './support/read-evidence.ts';
import { runDemo } from './support/run-demo.ts';
import { runProgram } from './support/run-program.ts';

const env = { SHUQIAO_SEED_HISTORY: 'on' };

interface Rates {
  city: { n: number; d: number; rate: number };
  departments: { missing: { resource: string; reason: string }[] }[];
}

interface Overview extends Rates {
  weekAgo: { city: { n: number; d: number } } | null;
  moved: { change: string; resource: string }[];
  trend: { date: string; n: number; d: number; rate: number }[];
}

async function get<T>(gateway: EmbeddedGateway, path: string): Promise<T> {
  const response = await fetch(gateway.url + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

async function readTimes(gateway: EmbeddedGateway): Promise<number[]> {
  const entries = await readEvidence(gateway.url, gateway.dataDir);
  return entries.map(({ entry }) => JSON.parse(entry).at);
}

/** How far the time in an answer's signature is from that of its entry, at most: far where a clock went back. */
async function findLargestGapMs(gateway: EmbeddedGateway): Promise<number> {
  const entries = await readEvidence(gateway.url, gateway.dataDir);
  const answers = entries.map(({ entry, message }) => ({ ...JSON.parse(entry), message }));
  const gaps = answers.flatMap(({ t, at, message }) =>
    t === 'response' ? [Math.abs(at - JSON.parse(message).iat * 1_000)] : [],
  );
  return Math.max(...gaps);
}

const simulatedUntil = (gateway: EmbeddedGateway): number =>
  Date.parse(/早于 (\S+) 的留痕时间均为模拟/.exec(gateway.program.output())?.[1] ?? '');

async function expectScenario(gateway: EmbeddedGateway): Promise<void> {
  const { city, departments } = await get<Rates>(gateway, '/provision/v1/rates');
  expect(city).toMatchObject({ n: 40, d: 59 });
  const missing = departments.flatMap((each) =>
    each.missing.map(({ resource, reason }) => [resource, reason]),
  );
  const expected = listSupplies()
    .filter(({ state }) => state !== 'provided')
    // Nothing arrives, so the delivery is refused as empty.
    .map(({ resource, state }) => [resource, state === 'empty' ? 'refused' : state]);
  expect(Object.fromEntries(missing)).toEqual(Object.fromEntries(expected));
}

/** Everything is told and the real time runs: the evidence is in order, and the last of it is of now. */
async function expectWhole(gateway: EmbeddedGateway): Promise<void> {
  expect(gateway.program.output()).not.toContain('  ! ');
  await expectScenario(gateway);
  expect(await get(gateway, '/health/ready')).toMatchObject({ state: 'ok' });
  const times = await readTimes(gateway);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeGreaterThan(simulatedUntil(gateway));
  expect(await findLargestGapMs(gateway)).toBeLessThan(120_000);
}

describe('a first start with its simulated history', () => {
  let dataDir: string;
  let gateway: EmbeddedGateway;

  beforeAll(async () => {
    dataDir = await makeFolder();
    gateway = await startEmbedded({ dataDir, env });
  }, 120_000);

  afterAll(async () => {
    await gateway.program.stop();
    await removeFolder(dataDir);
  });

  test('ends where the scenario stands, in order of time and in real time', () => expectWhole(gateway));

  test('shows a trend over five weeks, and what was gained and lost in the last one', async () => {
    const { trend, weekAgo, moved, city } = await get<Overview>(gateway, '/provision/v1/overview');
    expect(trend.length).toBeGreaterThanOrEqual(readStory().days);
    expect(trend[0]?.rate).toBeGreaterThan(0.35);
    expect(trend[0]?.rate).toBeLessThan(0.45);
    expect(trend.at(-1)).toMatchObject({ n: 40, d: 59 });
    expect(weekAgo?.city.n).toBeLessThan(city.n);
    const changes = moved.map(({ change }) => change);
    expect(changes.filter((change) => change === 'gained').length).toBeGreaterThanOrEqual(5);
    expect(changes.filter((change) => change === 'lost').length).toBeGreaterThanOrEqual(2);
  });

  test('says that the times are simulated, and until when', async () => {
    expect(gateway.program.output()).toContain('the times in its evidence are simulated');
    const untilMs = simulatedUntil(gateway);
    const times = await readTimes(gateway);
    const [first = Number.NaN] = times;
    expect(Math.round((untilMs - first) / 86_400_000)).toBeGreaterThanOrEqual(readStory().days - 1);
    expect(times.filter((atMs) => atMs < untilMs).length).toBeGreaterThan(times.length / 2);
  });

  test('the main job runs on it, and the whole log verifies', { timeout: 120_000 }, async () => {
    expectMainJob(await runDemo(gateway.url, dataDir));
  });

  test('the next start tells no history again and still says until when times are simulated', {
    timeout: 60_000,
  }, async () => {
    const untilMs = simulatedUntil(gateway);
    expect(await gateway.program.stop()).toBe(0);
    gateway = await startEmbedded({ dataDir, port: gateway.port, env });
    expect(gateway.program.output()).not.toContain('模拟历史（天）');
    expect(simulatedUntil(gateway)).toBe(untilMs);
  });
});

describe('kill -9 in the simulated history', () => {
  let dataDir: string;
  let gateway: EmbeddedGateway | undefined;

  beforeEach(async () => {
    dataDir = await makeFolder();
  });

  afterEach(async () => {
    await gateway?.program.stop();
    await removeFolder(dataDir);
  });

  const readJournal = () => readFile(join(dataDir, 'seeds.journal'), 'utf8').catch(() => '');

  async function killAfter(told: string): Promise<void> {
    const killed = runProgram('services/gateway/dist/main.js', [], {
      PORT: '0',
      SHUQIAO_DATA_DIR: dataDir,
      SHUQIAO_SEED_SCALE: String(SMALLEST),
      ...env,
    });
    while (!(await readJournal()).includes(told)) {
      if (killed.process.exitCode !== null) throw new Error(killed.output());
      await delay(20);
    }
    expect(await killed.kill()).toBe('SIGKILL');
  }

  test.each([
    ['before its first day', '"clockMs"'],
    ['before a correction', '"told":"30703710025/000001#1"'],
  ])('%s: the next start goes on where it stood and ends the same', { timeout: 120_000 }, async (_, told) => {
    await killAfter(told);
    gateway = await startEmbedded({ dataDir, env });
    expect(gateway.program.output()).toContain('模拟历史（天）');
    await expectWhole(gateway);
  });

  test('and then switched off: the rest is loaded in real time, and that is said', {
    timeout: 120_000,
  }, async () => {
    await killAfter('"told":"201001/000001#1"');
    gateway = await startEmbedded({ dataDir });
    expect(gateway.program.output()).toContain('the rest is loaded in real time');
    await expectWhole(gateway);
  });
});
