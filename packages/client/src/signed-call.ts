import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { createSigner } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { type VerifiedClaims, verifyResponse } from '@shuqiao/protocol/sqx/verify-response';
import { AnswerRejected } from './answer-rejected.ts';
import type { ClientOptions } from './client-options.ts';
import { ExchangeRefused } from './exchange-refused.ts';
import type { HeldReceipt } from './held-receipt.ts';
import { NotFromGateway } from './not-from-gateway.ts';
import { createKeyPin } from './pinned-keys.ts';
import { findProblem } from './problem-body.ts';
import type { OutgoingBody, OutgoingRequest, ReceivedAnswer } from './send.ts';
import { createDeadlineSend } from './send-in-time.ts';

export interface SignedCall {
  /** Raw request target. */
  readonly path: string;
  readonly body: OutgoingBody;
  /** Claims beside those that every request has. */
  readonly claims?: object;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onSent?: OutgoingRequest['onSent'];
}

export interface VerifiedAnswer {
  readonly claims: VerifiedClaims;
  readonly headers: ReceivedAnswer['headers'];
  readonly body: Uint8Array;
  readonly receipt: HeldReceipt;
}

const LIFETIME_S = 60;

/** Signs, sends, verifies; only a `use_nonce` is answered by a second sending, once (SQX-R46, SQX-R127). */
export function createSignedCall(options: ClientOptions): (call: SignedCall) => Promise<VerifiedAnswer> {
  const { system, baseUrl, issuer = baseUrl, clock = Date.now, receipts } = options;
  const sign = createSigner('sqx-request+jwt', toSigningKey(options.key));
  const newJti = createUuidV7Source({ nowMs: clock });
  const getKeys = createKeyPin(options);
  const send = createDeadlineSend(options);

  function signCall({ path, body, claims }: SignedCall, nonce: string | undefined) {
    const iat = Math.floor(clock() / 1000);
    const jti = newJti();
    const head = { iss: system, aud: issuer, iat, exp: iat + LIFETIME_S, jti, htm: 'POST' };
    const bound = { htu: baseUrl + path, bh: body.hash, ct: body.contentType };
    return { jti, iss: system, token: sign(JSON.stringify({ ...head, ...bound, ...claims, nonce })) };
  }

  async function exchange(call: SignedCall, nonce?: string): Promise<VerifiedAnswer> {
    const keys = await getKeys();
    const request = signCall(call, nonce);
    const answer = await send({ ...call, url: baseUrl + call.path, token: request.token });
    const verified = verifyAnswer(answer, request, { issuer, keys }, clock());
    await receipts?.(verified.receipt);
    return verified;
  }

  return async (call) => {
    const first = await exchange(call);
    const nonce = first.claims.code === 'use_nonce' ? first.headers['shuqiao-nonce'] : undefined;
    return throwRefused(nonce === undefined ? first : await exchange(call, nonce));
  };
}

function verifyAnswer(
  answer: ReceivedAnswer,
  request: { token: string; jti: string; iss: string },
  gateway: Parameters<typeof verifyResponse>[0]['gateway'],
  nowMs: number,
): VerifiedAnswer {
  const { status, headers, body } = answer;
  const token = headers['shuqiao-response'];
  const contentType = headers['content-type'];
  const result = verifyResponse({ token, status, contentType, body, request, gateway, nowMs });
  if (!('claims' in result)) {
    if (result.reason === 'not_from_gateway') throw new NotFromGateway(answer);
    throw new AnswerRejected(result.reason, result.rule, status);
  }
  const { claims } = result;
  // Provider signatures come with hop two; until they can be checked, none may be claimed (SQX-R102).
  if (claims.source?.signed) throw new AnswerRejected('provider_signature', 'SQX-R102', status);
  const receipt = {
    request: request.token,
    response: token ?? '',
    bodyHash: hashBody(body),
    log: claims.log,
  };
  return { claims, headers, body, receipt };
}

function throwRefused(answer: VerifiedAnswer): VerifiedAnswer {
  const { claims, body, receipt } = answer;
  if (claims.outcome !== 'refused' && claims.outcome !== 'error') return answer;
  throw new ExchangeRefused(claims, findProblem(body) ?? {}, receipt);
}
