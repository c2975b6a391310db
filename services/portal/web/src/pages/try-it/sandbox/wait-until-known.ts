import { ApiProblem, tookTooLong } from '../../../api/api-problem.ts';
import { readProblem } from '../exchange/read-problem.ts';
import type { Answer } from '../exchange/send-signed.ts';

const INTERVAL_MS = 1_000;
const ATTEMPTS_MAX = 60;

interface Waiting {
  /** Asks for the system's own grants: signed, and without a trace in its quota. */
  readonly ask: () => Promise<Answer>;
  readonly onAttempt: (attempt: number) => void;
  readonly pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The exchange follows the directory by the second; until it has the new system it answers `unauthenticated`.
 * @throws ApiProblem for any other refusal, and after a minute
 */
export async function waitUntilKnown({ ask, onAttempt, pause = sleep }: Waiting): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    onAttempt(attempt);
    const answer = await ask();
    if (answer.status === 200) return;
    const problem = readProblem(answer);
    if (problem?.code !== 'unauthenticated') throw problem ?? new ApiProblem(answer.status, {});
    await pause(INTERVAL_MS);
  }
  throw tookTooLong();
}
