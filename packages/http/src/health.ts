import { withDeadline } from './deadline.ts';

export type HealthState = 'ok' | 'warn' | 'degraded' | 'down';

/** Reasons are codes, with the time left where a grace period runs; no host names, no messages. */
export interface HealthFinding {
  readonly state: HealthState;
  readonly reason?: string;
  readonly secondsLeft?: number;
  /** Of a check that stands for a whole service: what its state follows from. */
  readonly checks?: ReadyReport['checks'];
}

/** Must look at the same state that decides on 503 for requests (EVL-R85). */
export type HealthCheck = () => HealthFinding | Promise<HealthFinding>;

export interface ReadyReport {
  readonly state: HealthState;
  readonly checks: readonly (HealthFinding & { readonly name: string })[];
}

export interface Health {
  register(name: string, check: HealthCheck): void;
  report(): Promise<ReadyReport>;
}

const CHECK_DEADLINE_MS = 2_000;

const order: readonly HealthState[] = ['ok', 'warn', 'degraded', 'down'];

const worst = (states: readonly HealthState[]): HealthState =>
  order.findLast((state) => states.includes(state)) ?? 'ok';

async function runCheck(check: HealthCheck, deadlineMs: number): Promise<HealthFinding> {
  try {
    const running = Promise.resolve().then(check);
    return await withDeadline(running, deadlineMs, () => new Error('check_timeout'));
  } catch (error) {
    const late = error instanceof Error && error.message === 'check_timeout';
    return { state: 'down', reason: late ? 'check_timeout' : 'check_failed' };
  }
}

/** Readiness of a process: the worst of its registered checks; a check that hangs or throws counts as down. */
export function createHealth(deadlineMs = CHECK_DEADLINE_MS): Health {
  const checks = new Map<string, HealthCheck>();
  return {
    register(name, check) {
      if (checks.has(name)) throw new Error(`health check ${name} is registered twice`);
      checks.set(name, check);
    },
    async report() {
      const found = await Promise.all(
        [...checks].map(async ([name, check]) => ({ name, ...(await runCheck(check, deadlineMs)) })),
      );
      return { state: worst(found.map(({ state }) => state)), checks: found };
    },
  };
}
