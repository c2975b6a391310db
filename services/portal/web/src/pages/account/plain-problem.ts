import { ApiProblem } from '../../api/api-problem.ts';

/** The same problem with a hint for the person in front of the form, where the usual one is for programs. */
export function toPlainProblem(error: unknown, hints: Readonly<Record<string, string>>): unknown {
  if (!(error instanceof ApiProblem)) return error;
  const hint = hints[error.code];
  if (hint === undefined) return error;
  return new ApiProblem(error.status, { ...error.body, hint, hintZh: hint }, error.retryAfterSeconds);
}
