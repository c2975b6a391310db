import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { isSqxCode, sqxCodes } from '@shuqiao/protocol/sqx/codes';
import type { CodeEntry } from '@shuqiao/protocol/sqx/codes/code-entry';
import type { EchoedClaims } from '@shuqiao/protocol/sqx/response-claims';
import { toFailureOutcome, toResponseText } from '@shuqiao/protocol/sqx/response-claims';
import { Problem, type ProblemCode } from '../problem.ts';
import { PROBLEM_MEDIA_TYPE, toProblemDetails } from '../problem-details.ts';
import type { AnswerFacts, Refused } from './outcome.ts';

/** Everything of an answer but its place in the log. */
export interface ComposedAnswer {
  status: number;
  code: ProblemCode | undefined;
  outcome: 'ok' | 'no_data' | 'partial' | 'refused' | 'error';
  headers: Record<string, string>;
  body: Buffer | string;
  /** JCS text of the response claims without `log`: what the evidence commits to. */
  claimsText: string;
}

export interface AnswerContext {
  issuer: string;
  audience: string;
  echo: EchoedClaims;
  requestId: string;
  newId: () => string;
  nowMs: number;
}

/** SQX-R90: nobody on the way may store, transform or compress a signed answer. */
const noStore = { 'Cache-Control': 'no-store, no-transform' };

export function composeAnswered(context: AnswerContext, answered: AnswerFacts): ComposedAnswer {
  const { status, outcome, contentType, body } = answered;
  const claimsText = toResponseText(context.echo, {
    ...toHead(context, status, contentType, body),
    outcome,
    data_as_of: answered.dataAsOfSeconds,
    records: answered.records,
    ...(answered.rejected !== undefined && { rejected: answered.rejected }),
    ...(answered.deliveryId !== undefined && { delivery_id: answered.deliveryId }),
    ...(answered.idemOf !== undefined && { idem_of: answered.idemOf }),
    ...(answered.unchanged && { unchanged: true }),
    ...(answered.noChange && { no_change: true }),
    ...(answered.provider !== null && { source: { provider: answered.provider, signed: false } }),
  });
  return {
    status,
    code: undefined,
    outcome,
    headers: { 'Content-Type': contentType, ...noStore },
    body,
    claimsText,
  };
}

export function composeRefused(context: AnswerContext, refused: Refused): ComposedAnswer {
  const problem = new Problem(refused.code, { ...toRule(refused.code), ...refused.extensions });
  const { status } = problem;
  const body = JSON.stringify(toProblemDetails(problem, context.requestId));
  const outcome = toFailureOutcome(status);
  const claimsText = toResponseText(context.echo, {
    ...toHead(context, status, PROBLEM_MEDIA_TYPE, body),
    outcome,
    code: refused.code,
  });
  const headers = {
    'Content-Type': PROBLEM_MEDIA_TYPE,
    ...noStore,
    ...toChallenge(context.issuer, status),
    ...refused.headers,
  };
  return { status, code: refused.code, outcome, headers, body, claimsText };
}

function toHead(
  { issuer, audience, newId, nowMs }: AnswerContext,
  status: number,
  ct: string,
  body: Buffer | string,
) {
  return {
    iss: issuer,
    aud: audience,
    iat: Math.floor(nowMs / 1000),
    jti: newId(),
    bh: hashBody(body),
    ct,
    status,
  };
}

function toRule(code: ProblemCode): { rule?: string } {
  if (!isSqxCode(code)) return {};
  const { rule }: CodeEntry = sqxCodes[code];
  return rule === undefined ? {} : { rule };
}

/** SQX-R111. */
export function toChallenge(issuer: string, status: number): Record<string, string> {
  return status === 401 ? { 'WWW-Authenticate': `Shuqiao realm="${issuer}", profile="SQX-1"` } : {};
}
