import { Problem } from './problem.ts';
import { readAnswerBytes } from './read-answer-bytes.ts';

/** The JSON of a 2xx answer; anything else is `dependency_unavailable` with the status that came. */
export async function readJsonAnswer<T>(response: Response, maxBytes?: number): Promise<T> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new Problem('dependency_unavailable', { reason: 'answer_status', answered: response.status });
  }
  const text = (await readAnswerBytes(response, maxBytes)).toString('utf8');
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Problem('dependency_unavailable', { reason: 'answer_malformed' }, { cause });
  }
}
