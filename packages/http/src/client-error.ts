import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem, type ProblemCode } from './problem.ts';
import { PROBLEM_MEDIA_TYPE, toProblemDetails } from './problem-details.ts';

const codesOfError: ReadonlyMap<string, ProblemCode> = new Map([
  ['HPE_HEADER_OVERFLOW', 'headers_too_large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request_timeout'],
]);

function toRawAnswer(code: ProblemCode): string {
  const problem = new Problem(code);
  const body = JSON.stringify(toProblemDetails(problem, randomUUID()));
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** What the HTTP parser itself refuses is a problem too: no request object exists, so it is written by hand. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(toRawAnswer(codesOfError.get(error.code ?? '') ?? 'request_malformed'));
}

const plainTarget = /^[!-[\]-~]+$/;

/** A backslash becomes a slash once the target is parsed as a URL, so it is refused while it is still itself (SQX-R03). */
export const isPlainTarget = (target: string | undefined): boolean => plainTarget.test(target ?? '');

export function answerAmbiguousTarget(socket: Duplex): void {
  socket.end(toRawAnswer('path_ambiguous'));
}
