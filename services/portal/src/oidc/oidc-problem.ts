import { Problem } from '@shuqiao/http/problem';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

type RefusalReason = 'denied' | 'state' | 'answer' | 'role' | 'department' | 'disabled';

export function refuse(reason: RefusalReason, cause?: unknown): Problem {
  return new Problem('oidc_refused', { reason }, { cause });
}

export function unavailable(cause: unknown): Problem {
  return new Problem('oidc_unavailable', {}, { cause, headers: { 'Retry-After': '10' } });
}

/** No answer, or one that no identity provider gives: an error page, a proxy's word. */
const silent = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

function isSilence(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500 || error.error === 'invalid_client';
  if (error instanceof ClientError) return silent.has(error.code ?? '');
  return error instanceof TypeError && !('code' in error);
}

/** What went wrong between portal and provider, as the person who signs in should hear it. */
export function toOidcProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AuthorizationResponseError) return refuse('denied', error);
  return isSilence(error) ? unavailable(error) : refuse('answer', error);
}
