import { setTimeout as wait } from 'node:timers/promises';
import type { LoadGenerator } from '../load/load-generator.ts';

const LATEST_MS = 30_000;
const RETRY_MS = 250;

/** A grant is in force when the exchange has fetched the directory that holds it. */
export async function awaitFirstAnswer(load: LoadGenerator, url: string): Promise<void> {
  const deadlineMs = Date.now() + LATEST_MS;
  for (;;) {
    await load.mint(url, 1);
    const { wrong } = await load.run(url, 1, { kind: 'closed', concurrency: 1 });
    if (wrong === null) return;
    if (Date.now() > deadlineMs) throw new Error(`${url} does not answer as it should: ${wrong}`);
    await wait(RETRY_MS);
  }
}
