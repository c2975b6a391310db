import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { verifyResponse } from '@shuqiao/protocol/sqx/verify-response';
import type { World } from '../world/world.ts';
import type { Exchanged } from './closed-loop.ts';

const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/;

export type CheckAnswer = (exchanged: Exchanged, nowMs: number) => string | undefined;

/** What is wrong with an answer at a glance: status, content, a signature of the right form. */
export function checkAnswer({ request, answer }: Exchanged): string | undefined {
  const { status, headers, body } = answer;
  if (status !== 200) return `status ${status}: ${body.toString('utf8', 0, 300)}`;
  if (!compactJws.test(headers.get('shuqiao-response') ?? '')) return 'no Shuqiao-Response';
  if (!headers.get('cache-control')?.includes('no-store')) return 'may be stored';
  if (body.toString('utf8') === request.expectedBody) return undefined;
  return isSameJson(body.toString('utf8'), request.expectedBody) ? undefined : 'other content than expected';
}

function isSameJson(left: string, right: string): boolean {
  return sortedText(JSON.parse(left)) === sortedText(JSON.parse(right));
}

function sortedText(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** All that a client checks (SQX-R100 to R104), for a sample. */
export function signatureChecker({ issuer, gatewayKey, requester }: World): CheckAnswer {
  const keys = new Map([[gatewayKey.kid, toVerificationKey(toPublicJwk(gatewayKey))]]);
  return ({ request, answer }, nowMs) => {
    const verified = verifyResponse({
      token: answer.headers.get('shuqiao-response'),
      status: answer.status,
      contentType: answer.headers.get('content-type'),
      body: answer.body,
      request: { token: request.token, iss: requester.id, jti: request.jti },
      gateway: { issuer, keys },
      nowMs,
    });
    if ('reason' in verified) return `response refused: ${verified.reason}`;
    return verified.claims.records === 1 ? undefined : `${verified.claims.records} records claimed`;
  };
}

const SAMPLE = 50;

/** The first wrong answer of a block, described; every fiftieth is verified in full. */
export function findWrongAnswer(
  exchanged: readonly Exchanged[],
  checkSignature: CheckAnswer,
  nowMs: number,
): string | undefined {
  for (const [i, each] of exchanged.entries()) {
    const wrong = checkAnswer(each) ?? (i % SAMPLE === 0 ? checkSignature(each, nowMs) : undefined);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
