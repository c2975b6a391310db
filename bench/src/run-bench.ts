import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { awaitChannel } from './delivery/await-channel.ts';
import { floorDeliverer, gatewayDeliverer } from './delivery/deliverers.ts';
import { type DeliveryResults, runDeliveries } from './delivery/run-deliveries.ts';
import { awaitFirstAnswer } from './hosted/await-first-answer.ts';
import { type ContestantId, type HostedReport, runRounds } from './hosted/run-rounds.ts';
import { startLicences } from './licence/start-licences.ts';
import { startLoadGenerator } from './load/load-generator.ts';
import { describeMachine, findCommit } from './machine/describe-machine.ts';
import { readVersions } from './machine/read-versions.ts';
import { measures } from './measures/registry.ts';
import type { BenchOptions } from './options.ts';
import { setUpOurs } from './ours/set-up-ours.ts';
import { BENCH_ISSUER, startOurs } from './ours/start-ours.ts';
import { type OverviewRound, runOverviews } from './overview/run-overviews.ts';
import { type RunningServer, startServer } from './process/start-server.ts';
import { findVoids } from './report/find-voids.ts';
import { type Report, reportMeasures } from './report/report.ts';
import { median } from './statistics/median.ts';
import { createWorld } from './world/create-world.ts';
import { toServedWorld, type World } from './world/world.ts';

interface Run {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly servers: RunningServer[];
  readonly say: (line: string) => void;
}

const scriptOf = (name: string): string => fileURLToPath(import.meta.resolve(`./${name}.js`));

async function start(run: Run, name: string, script: string): Promise<RunningServer> {
  const args = [join(run.folder, 'served.json'), join(run.folder, `${name}.db`)];
  const server = await startServer({ name, script: scriptOf(script), args, env: run.env });
  run.servers.push(server);
  return server;
}

async function writeWorld({ folder }: Run, world: World): Promise<void> {
  const mode = 0o600;
  await writeFile(join(folder, 'world.json'), JSON.stringify(world), { mode });
  await writeFile(join(folder, 'served.json'), JSON.stringify(toServedWorld(world)), { mode });
}

async function startGateway(run: Run, folder: string) {
  run.say('starting the gateway');
  const dataDir = join(run.folder, folder);
  const server = await startOurs(dataDir, run.env);
  run.servers.push(server);
  return { server, ...(await setUpOurs(server.url, dataDir)) };
}

async function startContestants(run: Run, only: readonly ContestantId[]) {
  const ours = only.includes('ours') ? await startGateway(run, 'ours') : undefined;
  await writeWorld(run, ours?.world ?? createWorld({ issuer: BENCH_ISSUER }));
  const contestants = new Map<ContestantId, RunningServer>();
  if (ours) contestants.set('ours', ours.server);
  if (only.includes('floor')) contestants.set('floor', await start(run, 'floor', 'floor/main'));
  if (only.includes('usual')) contestants.set('usual', await start(run, 'usual', 'usual/main'));
  return contestants;
}

async function measureHosted(run: Run, contestants: Map<ContestantId, RunningServer>, options: BenchOptions) {
  const load = startLoadGenerator(join(run.folder, 'world.json'));
  try {
    for (const { url } of contestants.values()) await awaitFirstAnswer(load, url);
    run.say('warming up');
    return await runRounds(contestants, load, options.hosted, run.say);
  } finally {
    load.stop();
  }
}

/** On a gateway that has done nothing yet: memory that earlier work has grown would hide what a delivery takes. */
async function measureDeliveries(run: Run, { deliveries }: BenchOptions): Promise<DeliveryResults> {
  const { server, deliveries: path } = await startGateway(run, 'ours-deliveries');
  const floor = await start(run, 'delivery-floor', 'delivery/floor-main');
  run.say('deliveries');
  await awaitChannel(path);
  const contestants = {
    ours: { pid: server.pid, deliver: gatewayDeliverer(path, Date.now) },
    floor: { pid: floor.pid, deliver: floorDeliverer(floor.url) },
  };
  return runDeliveries(contestants, deliveries, run.say);
}

async function measureOverviews(run: Run, { overviews }: BenchOptions): Promise<OverviewRound[]> {
  run.say('overview: loading a city with its history');
  const options = { seedScale: overviews.seedScale, history: 'on' } as const;
  const server = await startOurs(join(run.folder, 'ours-overviews'), run.env, options);
  run.servers.push(server);
  return runOverviews(server.url, overviews);
}

function listVoids({ rounds, signaturesUs, voids }: HostedReport): string[] {
  const all = [...rounds.values()].flat().flatMap((round) => round ?? []);
  const floor = (rounds.get('floor') ?? []).flatMap((round) => round ?? []);
  if (floor.length === 0) return [...voids];
  const evidence = {
    floorCpuUs: floor.map(({ cpuUs }) => cpuUs),
    signaturesUs: median(signaturesUs),
    loadShares: all.map(({ loadShare }) => loadShare),
  };
  return [...voids, ...findVoids(evidence)];
}

async function measureAll(run: Run, options: BenchOptions): Promise<Report> {
  const machine = describeMachine(run.folder);
  const contestants = await startContestants(run, options.only);
  const hosted = await measureHosted(run, contestants, options);
  await Promise.all([...contestants.values()].map((server) => server.stop()));
  const isOurs = contestants.has('ours');
  const deliveries = isOurs ? await measureDeliveries(run, options) : undefined;
  const overviews = isOurs ? await measureOverviews(run, options) : undefined;
  const licences = isOurs ? await startLicences(options.licences, run.env) : undefined;
  return {
    machine,
    versions: readVersions(),
    commit: findCommit(import.meta.dirname),
    voids: listVoids(hosted),
    measures: reportMeasures(measures, { hosted: hosted.rounds, deliveries, overviews, licences }),
  };
}

async function cleanUp({ folder, servers }: Run): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
}

/** One run in a folder of its own; no process and no file of it stays behind, also when it is interrupted. */
export async function runBench(
  options: BenchOptions,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Report> {
  const run: Run = { folder: await mkdtemp(join(tmpdir(), 'shuqiao-bench-')), env, servers: [], say };
  const interrupt = () => void cleanUp(run).finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  try {
    return await measureAll(run, options);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
    await cleanUp(run);
  }
}
