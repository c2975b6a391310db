import { AnswerRejected } from './answer-rejected.ts';
import type { PushResult, QueryResult, RejectedRow } from './client.ts';
import type { VerifiedAnswer } from './signed-call.ts';

/** The body of a verified answer: the gateway vouches for its form, under its signature. */
export function readJsonAnswer<Body>({ body, claims }: VerifiedAnswer): Body {
  return parse(Buffer.from(body).toString('utf8'), claims.status) as Body;
}

export function toQueryResult(answer: VerifiedAnswer): QueryResult {
  const { records, next } = readJsonAnswer<Pick<QueryResult, 'records' | 'next'>>(answer);
  return { ...toExchanged(answer), records, next };
}

export function toPushResult(answer: VerifiedAnswer): PushResult {
  const { claims, body } = answer;
  const rejected = readRejectedRows(body, claims.status);
  return { ...toExchanged(answer), deliveryId: claims.delivery_id, accepted: claims.records ?? 0, rejected };
}

function readRejectedRows(body: Uint8Array, status: number): RejectedRow[] {
  const lines = Buffer.from(body).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => parse(line, status) as RejectedRow);
}

function toExchanged({ claims, receipt }: VerifiedAnswer) {
  // Refusals were thrown before.
  const outcome = claims.outcome as 'ok' | 'no_data' | 'partial';
  return { outcome, claims, receipt };
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AnswerRejected('body', 'SQX-R100', status);
  }
}
