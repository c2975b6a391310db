import type { VerifiedClaims } from '@shuqiao/protocol/sqx/verify-response';
import type { HeldReceipt } from './held-receipt.ts';
import type { ProblemBody } from './problem-body.ts';

/** The gateway itself, under its signature, refused (`refused`) or could not answer (`error`): evidence (SQX-R103). */
export class ExchangeRefused extends Error {
  /** Stable code of SQX-1 §13. */
  readonly code: string;
  readonly status: number;
  readonly outcome: 'refused' | 'error';
  readonly rule: string | undefined;
  readonly title: { readonly zh: string; readonly en: string };
  readonly hint: { readonly zh: string; readonly en: string };
  readonly problem: ProblemBody;
  readonly claims: VerifiedClaims;
  readonly receipt: HeldReceipt;

  constructor(claims: VerifiedClaims, problem: ProblemBody, receipt: HeldReceipt) {
    const code = claims.code ?? 'internal';
    super(`${code}: ${problem.title ?? 'refused by the gateway'}`);
    this.name = 'ExchangeRefused';
    this.code = code;
    this.status = claims.status;
    this.outcome = claims.outcome === 'error' ? 'error' : 'refused';
    this.rule = problem.rule;
    this.title = { zh: problem.titleZh ?? '', en: problem.title ?? '' };
    this.hint = { zh: problem.hintZh ?? '', en: problem.hint ?? '' };
    this.problem = problem;
    this.claims = claims;
    this.receipt = receipt;
  }
}
