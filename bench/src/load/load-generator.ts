import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BlockResult, LoadOrder, LoadReply, Pace } from './messages.ts';

export interface LoadGenerator {
  /** Fresh signed requests for as many exchanges, before any of them is timed. */
  mint(url: string, count: number): Promise<void>;
  /** Sends the next `count` of them. Throws when a connection fails. */
  run(url: string, count: number, pace: Pace): Promise<BlockResult>;
  stop(): void;
}

/** Starts the load process; `worldFile` holds the world with the requester's private key. */
export function startLoadGenerator(worldFile: string): LoadGenerator {
  const child = fork(fileURLToPath(import.meta.resolve('./main.js')), [worldFile]);
  return {
    async mint(url, count) {
      await order(child, { do: 'mint', url, count });
    },
    async run(url, count, pace) {
      const result = await order(child, { do: 'run', url, count, pace });
      if (!result) throw new Error('the load generator told nothing');
      return result;
    },
    stop: () => child.disconnect(),
  };
}

async function order(child: ChildProcess, message: LoadOrder): Promise<BlockResult | null> {
  const gone = new AbortController();
  const onExit = () => gone.abort(new Error('the load generator ended'));
  child.once('exit', onExit);
  const replied = once(child, 'message', { signal: gone.signal });
  child.send(message);
  const [reply]: LoadReply[] = await replied.finally(() => child.off('exit', onExit));
  if (!reply || 'failed' in reply) throw new Error(`load: ${reply?.failed ?? 'no reply'}`);
  return reply.done;
}
