/** Thrown by the checks, answered by the error handler. */
export class UsualRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly spendsToken: boolean;

  constructor(status: number, code: string, spendsToken = false) {
    super(code);
    this.status = status;
    this.code = code;
    this.spendsToken = spendsToken;
  }
}
