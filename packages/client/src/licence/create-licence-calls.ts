import type { Actor } from '@shuqiao/protocol/sqx/operations';
import { toJsonBody } from '../json-body.ts';
import { readJsonAnswer } from '../read-answer.ts';
import type { SignedCall, VerifiedAnswer } from '../signed-call.ts';
import type { LicenceAnswer, LicenceCallOptions, LicenceCalls } from './licence-calls.ts';

type Call = (call: SignedCall) => Promise<VerifiedAnswer>;

export function createLicenceCalls(call: Call, defaultActor: Actor): LicenceCalls {
  async function ask<Body>(
    path: string,
    asked: object,
    { actor = defaultActor, timeoutMs, signal }: LicenceCallOptions = {},
  ): Promise<LicenceAnswer<Body>> {
    const body = toJsonBody(asked);
    const claims = { actor, timeout_ms: timeoutMs };
    const answer = await call({ path: `/licence/v1/${path}`, body, claims, timeoutMs, signal });
    return { body: readJsonAnswer<Body>(answer), receipt: answer.receipt };
  }

  return {
    issue: (licence, options) => ask('licences', licence, options),
    act: (act, options) => ask('licences/acts', act, options),
    search: (query, options) => ask('licences/search', query, options),
    read: (identifier, options) => ask('licences/read', { identifier }, options),
    token: (request, options) => ask('licences/token', request, options),
    verify: (question, options) => ask('verifications', question, options),
    resolve: (request, options) => ask('resolutions', request, options),
  };
}
