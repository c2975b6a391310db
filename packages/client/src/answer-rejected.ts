import type { ResponseFault } from '@shuqiao/protocol/sqx/verify-response';

export type AnswerFault = ResponseFault | 'provider_signature' | 'body';

/** An answer that bears a signature but may not be relied upon (SQX-R100 to R102): altered, swapped, or unlogged. */
export class AnswerRejected extends Error {
  readonly reason: AnswerFault;
  readonly rule: string;
  readonly status: number;

  constructor(reason: AnswerFault, rule: string, status: number) {
    super(`The answer was not accepted: ${reason} (${rule})`);
    this.name = 'AnswerRejected';
    this.reason = reason;
    this.rule = rule;
    this.status = status;
  }
}
