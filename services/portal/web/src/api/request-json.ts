import { type RequestOptions, requestAnswer, toFailure } from './request-answer.ts';

export type { RequestOptions };

/**
 * A JSON answer of the portal; undefined where it has no body.
 * @throws ApiProblem, also when nobody answers in time
 */
export async function requestJson<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await requestAnswer(path, options);
  if (response.status === 204) return undefined as T;
  return response.json().catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw toFailure(error);
  });
}
