import { getProblemEntry, type Problem } from './problem.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** RFC 9457 body, both languages side by side. */
export interface ProblemDetails {
  readonly [extension: string]: unknown;
  readonly type: string;
  readonly title: string;
  readonly titleZh: string;
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  readonly hintZh: string;
  readonly instance: string;
}

/** @param requestId UUID that stands in the log line of the same request. */
export function toProblemDetails(problem: Problem, requestId: string): ProblemDetails {
  const { title, titleZh, status, hint, hintZh } = getProblemEntry(problem.code);
  const { code } = problem;
  const type = `urn:shuqiao:error:${code}`;
  return {
    ...problem.extensions,
    type,
    title,
    titleZh,
    status,
    code,
    hint,
    hintZh,
    instance: `urn:uuid:${requestId}`,
  };
}
