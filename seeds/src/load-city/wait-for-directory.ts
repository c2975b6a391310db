import { setTimeout as delay } from 'node:timers/promises';
import { GatewayUnreachable } from '@shuqiao/client/gateway-unreachable';
import { NotFromGateway } from '@shuqiao/client/not-from-gateway';
import { readGrants, readSystems } from '../read-seeds.ts';
import type { CityTarget } from './city-target.ts';
import { openSystemClient } from './push-delivery.ts';

const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 2_000;
const LIMIT_MS = 90_000;

export class DirectoryNotSeen extends Error {
  constructor(cause?: unknown) {
    super('交换服务未取得目录 / the exchange has not taken over the directory in time', { cause });
    this.name = 'DirectoryNotSeen';
  }
}

function getHolder(): string {
  const [grant] = readGrants();
  const holder = readSystems().find(({ department }) => department === grant?.department);
  if (!holder) throw new RangeError('no system holds a grant');
  return holder.id;
}

/**
 * The exchange answers from the signed directory, which it fetches from time to time. Grants are loaded last, so
 * when their holder sees one, every system and channel is known too.
 */
export async function waitForDirectory(target: CityTarget): Promise<void> {
  await target.refreshDirectory?.();
  const client = await openSystemClient(target, getHolder());
  const startedMs = target.nowMs();
  let last: unknown;
  for (let pauseMs = FIRST_PAUSE_MS; target.nowMs() - startedMs < LIMIT_MS; pauseMs *= 2) {
    try {
      if ((await client.grants()).length > 0) return;
    } catch (error) {
      if (!(error instanceof NotFromGateway) && !(error instanceof GatewayUnreachable)) throw error;
      last = error;
    }
    await delay(Math.min(pauseMs, MAX_PAUSE_MS));
  }
  throw new DirectoryNotSeen(last);
}
