import { ApiProblem } from '../../../api/api-problem.ts';
import type { Answer } from './send-signed.ts';

/** The RFC 9457 body of an answer that is a refusal; undefined for data and for what is no problem body. */
export function readProblem({ status, body }: Pick<Answer, 'status' | 'body'>): ApiProblem | undefined {
  if (status < 400) return undefined;
  try {
    return new ApiProblem(status, JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return undefined;
  }
}
