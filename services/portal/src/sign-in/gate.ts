import { Problem } from '@shuqiao/http/problem';

/** Lets only so much work of one kind run at once. */
export interface Gate {
  /** @throws Problem `sign_in_busy` when too much waits already; nothing has happened then. */
  enter<T>(work: () => Promise<T>): Promise<T>;
}

export interface GateLimits {
  readonly running: number;
  readonly waiting: number;
}

/** Each password hash takes 19 MiB and a core for a while: a flood of sign-ins may not take all of either. */
export function createGate({ running, waiting }: GateLimits): Gate {
  const queue: (() => void)[] = [];
  let inside = 0;

  async function takePlace(): Promise<void> {
    if (inside < running) {
      inside += 1;
      return;
    }
    if (queue.length >= waiting) throw new Problem('sign_in_busy', {}, { headers: { 'Retry-After': '2' } });
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  /** The place goes to whoever waits, so that `inside` stays what it is. */
  function leavePlace(): void {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  }
  return {
    async enter(work) {
      await takePlace();
      try {
        return await work();
      } finally {
        leavePlace();
      }
    },
  };
}
