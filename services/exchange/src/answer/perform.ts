import type { IncomingMessage } from 'node:http';
import type { DirectoryView } from '@shuqiao/http/directory/directory-holder';
import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { type Authenticated, admit, identify } from '@shuqiao/http/signed/admit';
import type { Caller } from '@shuqiao/http/signed/caller';
import { toChallenge } from '@shuqiao/http/signed/compose-answer';
import type { Refused } from '@shuqiao/http/signed/outcome';
import type { Operation } from '@shuqiao/protocol/sqx/operations';
import type { Refusal } from '@shuqiao/protocol/sqx/refusal';
import { StoreBusy, StoreClosed } from '@shuqiao/storage/write-guard';
import type { Context } from 'hono';
import type { ExchangeDeps } from '../deps.ts';
import { LogDown } from '../evidence/group-commit.ts';
import type { Settlement } from '../operations/settlement.ts';
import { type SignedAnswer, settleAndSign, signWithoutLog } from './settle-and-sign.ts';

export type Settle<O extends Operation> = (caller: Caller<O>, c: Context<ServiceEnv>) => Promise<Settlement>;

const retrySoon = { 'Retry-After': '1' };

/** SQX-R18: nobody is known yet, so the answer is a problem without signature, and only counted (EVL-R13). */
function refuseStranger({ code, ...extensions }: Refusal, address: string, deps: ExchangeDeps): Problem {
  deps.failures.recordFailure(address);
  deps.countAnonymousRefusal(code);
  const shown = code === 'unauthenticated' ? {} : extensions;
  const problem = new Problem(code, shown);
  const allow = code === 'method_not_allowed' ? { Allow: 'POST' } : {};
  return new Problem(code, shown, { headers: { ...toChallenge(deps.issuer, problem.status), ...allow } });
}

/** Whether the exchange itself is fit to answer: refusals that are nobody's fault. */
function findOutage(view: DirectoryView, deps: ExchangeDeps): Refused | undefined {
  if (deps.directory.current() !== view) return outage('directory_stale');
  if (deps.clockGuard.check().state === 'stop') return outage('clock_unsafe');
}

const outage = (code: Refused['code']): Refused => ({
  kind: 'refused',
  code,
  headers: retrySoon,
  spendsToken: false,
});

function getIncoming(c: Context<ServiceEnv>): IncomingMessage {
  const incoming = c.env.incoming;
  if (!incoming) throw new Problem('internal');
  return incoming;
}

/** A refusal that a step throws as a problem (a body that is too large, too slow) is signed like any other. */
function toSettlement(error: unknown): Settlement {
  if (!(error instanceof Problem) || error.code === 'internal') throw error;
  return {
    kind: 'refused',
    code: error.code,
    extensions: { ...error.extensions },
    headers: { ...error.headers },
    spendsToken: false,
  };
}

/**
 * Replay store and evidence log are one database, written in one transaction: where it takes no write at all, not
 * even the token could be claimed (SQX-R44); otherwise the evidence did not become durable (EVL-R17).
 */
function toFailureCode(error: unknown): Refused['code'] {
  if (!(error instanceof LogDown)) return 'internal';
  const { cause } = error;
  return cause instanceof StoreClosed || cause instanceof StoreBusy ? 'replay_store_down' : 'log_down';
}

/** The order of SQX-1 §3 in one place: identify, admit, settle, commit, sign. */
export function performer(deps: ExchangeDeps) {
  let inFlight = 0;

  async function settle<O extends Operation>(
    operation: O,
    known: Authenticated,
    view: DirectoryView,
    c: Context<ServiceEnv>,
    resource: string | undefined,
    run: Settle<O>,
  ): Promise<Settlement> {
    const incoming = getIncoming(c);
    const nowMs = deps.clock();
    const unfit = findOutage(view, deps);
    if (unfit) return unfit;
    const admitted = admit(operation, known, { incoming, resource, nowMs }, deps);
    if ('refused' in admitted) return admitted.refused;
    const caller = {
      ...known,
      claims: admitted.claims,
      receivedMs: nowMs,
      requestId: c.get('requestId'),
      incoming,
      view,
    };
    return run(caller, c).catch(toSettlement);
  }

  function answerFailure(error: unknown, known: Authenticated, requestId: string): SignedAnswer {
    const code = toFailureCode(error);
    deps.log.error('exchange failed', { requestId, code, error });
    return signWithoutLog(known, outage(code), requestId, deps);
  }

  async function answerKnown<O extends Operation>(
    operation: O,
    known: Authenticated,
    view: DirectoryView,
    c: Context<ServiceEnv>,
    resource: string | undefined,
    run: Settle<O>,
  ): Promise<SignedAnswer> {
    const requestId = c.get('requestId');
    if (inFlight >= deps.limits.maxInFlight)
      return signWithoutLog(known, outage('overloaded'), requestId, deps);
    inFlight += 1;
    let settlement: Settlement | undefined;
    try {
      settlement = await settle(operation, known, view, c, resource, run);
      return await settleAndSign(known, settlement, requestId, deps);
    } catch (error) {
      return answerFailure(error, known, requestId);
    } finally {
      settlement?.release?.();
      inFlight -= 1;
    }
  }

  return async function perform<O extends Operation>(
    operation: O,
    c: Context<ServiceEnv>,
    resource: string | undefined,
    run: Settle<O>,
  ): Promise<Response> {
    const incoming = getIncoming(c);
    const address = deps.findAddress(c);
    const retryAfter = deps.failures.retryAfter(address);
    if (retryAfter !== undefined) {
      throw new Problem('rate_limited', {}, { headers: { 'Retry-After': String(retryAfter) } });
    }
    const view = deps.directory.held();
    if (!view) throw new Problem('directory_stale', {}, { headers: retrySoon });

    const identified = identify(incoming, view, deps, deps.clock());
    if ('refusal' in identified) {
      if (identified.reason) deps.log.debug('request not authenticated', { code: identified.reason });
      throw refuseStranger(identified.refusal, address, deps);
    }
    const answer = await answerKnown(operation, identified.caller, view, c, resource, run);
    if (answer.code) c.set('problemCode', answer.code);
    return toResponse(answer, incoming);
  };
}

export type Perform = ReturnType<typeof performer>;

function toResponse({ status, headers, body, response }: SignedAnswer, incoming: IncomingMessage): Response {
  const all: Record<string, string> = { ...headers, 'Shuqiao-Response': response };
  // What was not read would have to be drained before the connection could serve again.
  if (!incoming.complete) all.Connection = 'close';
  return new Response(body, { status, headers: all });
}
