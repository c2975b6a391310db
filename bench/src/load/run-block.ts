import { percentile } from '../statistics/percentile.ts';
import type { World } from '../world/world.ts';
import { findWrongAnswer, signatureChecker } from './check-answers.ts';
import { type Exchanged, nowUs, runClosedLoop } from './closed-loop.ts';
import type { BlockResult, LoadOrder, Pace } from './messages.ts';
import { type MintedRequest, requestMint } from './mint-requests.ts';
import { runOpenLoop } from './open-loop.ts';
import { openConnections, type RawConnection } from './raw-connection.ts';

const OPEN_LOOP_CONNECTIONS = 128;

const send = (connections: RawConnection[], requests: MintedRequest[], pace: Pace): Promise<Exchanged[]> =>
  pace.kind === 'closed'
    ? runClosedLoop(connections, requests)
    : runOpenLoop(connections, requests, pace.perS);

/** The work of the load process: holds minted requests, sends them, checks the answers afterwards. */
export function loadRunner(world: World, clock: () => number) {
  const mint = requestMint(world, clock);
  const checkSignature = signatureChecker(world);
  let minted: MintedRequest[] = [];

  async function runBlock({ url, count, pace }: LoadOrder & { do: 'run' }): Promise<BlockResult> {
    const requests = minted.splice(0, count);
    const connections = await openConnections(
      url,
      pace.kind === 'closed' ? pace.concurrency : OPEN_LOOP_CONNECTIONS,
    );
    const startUs = nowUs();
    const cpu = process.cpuUsage();
    const exchanged = await send(connections, requests, pace);
    const tookUs = nowUs() - startUs;
    const { user, system } = process.cpuUsage(cpu);
    for (const connection of connections) connection.close();
    const latenciesUs = exchanged.map(({ latencyUs }) => latencyUs);
    return {
      tookMs: tookUs / 1_000,
      p50Us: percentile(latenciesUs, 0.5),
      p99Us: percentile(latenciesUs, 0.99),
      loadShare: (user + system) / tookUs,
      wrong: findWrongAnswer(exchanged, checkSignature, clock()) ?? null,
    };
  }

  return async function obey(order: LoadOrder): Promise<BlockResult | null> {
    if (order.do === 'run') return runBlock(order);
    minted = Array.from({ length: order.count }, () => mint(order.url));
    return null;
  };
}
