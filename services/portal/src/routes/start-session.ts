import { Problem } from '@shuqiao/http/problem';
import type { PortalSession } from '@shuqiao/schemas/types/portal-session';
import type { Context } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { toSessionAnswer } from './session-answer.ts';

/** Gives the browser its new session; one that it had before is over, so that nobody is left with it. */
export async function startSession(
  c: Context<PortalEnv>,
  token: string,
  deps: PortalDeps,
): Promise<PortalSession> {
  const { sessions, cookie } = deps;
  const before = cookie.read(c);
  if (before !== undefined) await sessions.close(before);
  const signedIn = await sessions.find(token);
  if (!signedIn) throw new Problem('sign_in_required');
  cookie.set(c, token);
  return toSessionAnswer(signedIn.account, deps);
}
