import { ApiProblem } from '../../api/api-problem.ts';
import { requestAnswer } from '../../api/request-answer.ts';

export type HealthState = 'ok' | 'warn' | 'degraded' | 'down';

export interface Check {
  readonly name: string;
  readonly state: HealthState;
  readonly reason?: string;
  readonly secondsLeft?: number;
  /** Of a service: what its state follows from. */
  readonly checks?: readonly Check[];
}

export interface Readiness {
  readonly state: HealthState;
  readonly checks: readonly Check[];
  /** Server clock minus the clock of this device; undefined when the server does not tell the time. */
  readonly clockDifferenceMs: number | undefined;
}

type Report = Pick<Readiness, 'state' | 'checks'>;

/** "Not ready" is an answer, too: 503 with the same report. */
function findReport(error: unknown): Report | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 503) return undefined;
  const { state, checks } = error.body;
  return Array.isArray(checks) ? ({ state, checks } as Report) : undefined;
}

function toDifference(date: string | null, sentMs: number, receivedMs: number): number | undefined {
  if (date === null) return undefined;
  // The header has whole seconds: half a second later on average.
  return Date.parse(date) + 500 - (sentMs + receivedMs) / 2;
}

export async function readReadiness(signal: AbortSignal): Promise<Readiness> {
  const sentMs = Date.now();
  try {
    const answer = await requestAnswer('/portal/v1/services/gateway/health/ready', { signal });
    const clockDifferenceMs = toDifference(answer.headers.get('date'), sentMs, Date.now());
    return { ...((await answer.json()) as Report), clockDifferenceMs };
  } catch (error) {
    const report = findReport(error);
    if (!report) throw error;
    return { ...report, clockDifferenceMs: undefined };
  }
}
