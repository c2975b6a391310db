import { findProblem, type ProblemBody } from './problem-body.ts';
import type { ReceivedAnswer } from './send.ts';

/**
 * An answer without the gateway's signature (SQX-R104): from a proxy, or given before authentication.
 * It says nothing about records, least of all that none exist.
 */
export class NotFromGateway extends Error {
  readonly rule = 'SQX-R104';
  readonly status: number;
  /** What the unsigned answer claims; good for a hint to a person, for nothing else. */
  readonly unverified: ProblemBody | undefined;

  constructor({ status, body }: ReceivedAnswer) {
    const unverified = findProblem(body);
    super(`Unsigned answer with status ${status}${unverified?.code ? ` (${unverified.code})` : ''}`);
    this.name = 'NotFromGateway';
    this.status = status;
    this.unverified = unverified;
  }
}
