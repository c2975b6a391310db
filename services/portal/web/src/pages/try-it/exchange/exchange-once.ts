import { type AnswerStep, verifyAnswer } from '../../../sqx/verify-answer.ts';
import type { Place } from './place.ts';
import { type Answer, type SignedRequest, sendSigned } from './send-signed.ts';
import type { Signed } from './sign-request.ts';

export interface Exchanged {
  readonly answer: Answer;
  readonly steps: readonly AnswerStep[];
  /** Claims of the answer, once every step has passed. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
}

/** Sends and verifies, as a client library does. `body` may differ from what was signed, for deliberate mistakes. */
export async function exchangeOnce(
  signed: Signed,
  place: Place,
  body: SignedRequest['body'] = signed.body,
): Promise<Exchanged> {
  const answer = await sendSigned({ path: signed.path, token: signed.token, body });
  const verified = await verifyAnswer({
    ...answer,
    request: { token: signed.token, iss: String(signed.claims.iss), jti: String(signed.claims.jti) },
    gateway: { issuer: place.issuer, keys: place.gatewayKeys },
    nowMs: Date.now(),
  });
  return { answer, ...verified };
}
