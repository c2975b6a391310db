import { withDeadline } from '@shuqiao/http/deadline';
import type { Fetch } from '@shuqiao/http/fetch';
import { Problem } from '@shuqiao/http/problem';
import { readRawTarget } from '@shuqiao/http/raw-target';
import { readAnswerBytes } from '@shuqiao/http/read-answer-bytes';
import { readBytes } from '@shuqiao/http/read-bytes';
import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PortalDeps, Upstreams } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { checkSession, findSignedIn } from '../session/require-session.ts';
import type { SignedIn } from '../session/sessions.ts';
import { type MatchTarget, targetMatcher } from './match-target.ts';
import { toAnswerHeaders, toRequestHeaders } from './relay-headers.ts';
import { RELAY_PREFIX, toServicePath } from './relay-paths.ts';
import { type RelayedOperation, relayTable } from './relay-table.ts';

const MAX_BODY_BYTES = 1_048_576;
const MAX_ANSWER_BYTES = 16_777_216;
const DEADLINE_MS = 10_000;
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

function unavailable(cause?: unknown): Problem {
  return new Problem('dependency_unavailable', {}, { cause, headers: { 'Retry-After': '5' } });
}

/** Who asks, or nobody for a stranger where anybody may ask. */
async function findAsking(
  c: Context<PortalEnv>,
  { roles }: RelayedOperation,
  deps: PortalDeps,
): Promise<SignedIn | undefined> {
  const signedIn = await findSignedIn(c, deps);
  if (roles !== 'public') return checkSession(signedIn, { roles });
  return signedIn?.account.mustChangePassword ? undefined : signedIn;
}

function findUpstream({ service, signed }: RelayedOperation, upstreams: Upstreams): Fetch | undefined {
  return (signed && upstreams.signed) || upstreams[service];
}

async function ask(send: Fetch, path: string, init: RequestInit): Promise<[Response, Buffer]> {
  try {
    const answer = await send(path, init);
    return [answer, await readAnswerBytes(answer, MAX_ANSWER_BYTES)];
  } catch (error) {
    throw error instanceof Problem ? error : unavailable(error);
  }
}

async function relay(
  c: Context<PortalEnv>,
  operation: RelayedOperation,
  matchTarget: MatchTarget,
  deps: PortalDeps,
): Promise<Response> {
  const send = findUpstream(operation, deps.upstreams);
  const target = matchTarget(readRawTarget(c));
  if (!send || !target) throw new Problem('not_found');
  const asking = await findAsking(c, operation, deps);
  const headers = toRequestHeaders(c, operation, asking && (await deps.mintToken(asking)));
  const init: RequestInit = { method: operation.method.toUpperCase(), headers };
  if (operation.method === 'post') init.body = new Uint8Array(await readBytes(c, MAX_BODY_BYTES));
  const askInTime = () =>
    withDeadline(ask(send, toServicePath(operation.service) + target.rest, init), DEADLINE_MS, unavailable);
  const isGuarded = operation.signed && asking !== undefined;
  const [answer, bytes] = await (isGuarded ? deps.guardSigned(asking.account.id, askInTime) : askInTime());
  const answerHeaders = toAnswerHeaders(answer);
  if (BODILESS.has(answer.status)) return c.body(null, answer.status as 204, answerHeaders);
  return c.body(new Uint8Array(bytes), answer.status as ContentfulStatusCode, answerHeaders);
}

/** One route for each line of the table: the router itself refuses everything else. */
export function relayRoutes(app: Hono<PortalEnv>, deps: PortalDeps): void {
  for (const operation of relayTable) {
    const prefix = `${RELAY_PREFIX}/${operation.service}/`;
    const matchTarget = targetMatcher(prefix, operation.path);
    const route = prefix + operation.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(operation.method.toUpperCase(), route, (c) => relay(c, operation, matchTarget, deps));
  }
}
