import type { IncomingMessage } from 'node:http';
import type { Operation } from '@shuqiao/protocol/sqx/operations';
import type { Refusal } from '@shuqiao/protocol/sqx/refusal';
import type { Context } from 'hono';
import type { FindAddress } from '../client-address.ts';
import type { Clock } from '../clock.ts';
import type { ClockGuard } from '../clock-guard.ts';
import type { DirectoryHolder, DirectoryView } from '../directory/directory-holder.ts';
import type { FailureLimiter } from '../failure-limiter.ts';
import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import type { ServiceEnv } from '../service-env.ts';
import { type Authenticated, admit, type Gate, identify } from './admit.ts';
import type { Caller } from './caller.ts';
import { type ComposedAnswer, toChallenge } from './compose-answer.ts';
import type { Refused } from './outcome.ts';

export interface SignedAnswer extends ComposedAnswer {
  response: string;
}

/** What a run may end with; `release` is called when the outcome is on record, or has failed to be. */
export type Releasable = Refused | { kind: 'answered'; release?: () => void };

/** How a service puts an outcome on record and signs it. */
export interface Settling<S> {
  settleAndSign(caller: Authenticated, settlement: S, requestId: string): Promise<SignedAnswer>;
  /** The few answers that cannot have a leaf: `log_down`, `overloaded`, `internal` (SQX-1 §2.3). */
  signWithoutLog(caller: Authenticated, refused: Refused, requestId: string): SignedAnswer;
  toFailureCode(error: unknown): Refused['code'];
}

export interface SignedGate extends Gate {
  directory: DirectoryHolder;
  clock: Clock;
  clockGuard: ClockGuard;
  failures: FailureLimiter;
  /** Whom failures before authentication are counted against. */
  findAddress: FindAddress;
  /** Counts a refusal before authentication, by code (EVL-R13). */
  countAnonymousRefusal: (code: string) => void;
  /** Requests being worked on at the same time (SQX-R131). */
  maxInFlight: number;
  log: Log;
}

export type Settle<O extends Operation, S> = (caller: Caller<O>, c: Context<ServiceEnv>) => Promise<S>;

/** One signed request from its header to its signed answer. `resource` is the one that the path names. */
export type Perform<S> = <O extends Operation>(
  operation: O,
  c: Context<ServiceEnv>,
  resource: string | undefined,
  run: Settle<O, S>,
) => Promise<Response>;

const retrySoon = { 'Retry-After': '1' };

/** SQX-R18: nobody is known yet, so the answer is a problem without signature, and only counted (EVL-R13). */
function refuseStranger({ code, ...extensions }: Refusal, address: string, gate: SignedGate): Problem {
  gate.failures.recordFailure(address);
  gate.countAnonymousRefusal(code);
  const shown = code === 'unauthenticated' ? {} : extensions;
  const problem = new Problem(code, shown);
  const allow = code === 'method_not_allowed' ? { Allow: 'POST' } : {};
  return new Problem(code, shown, { headers: { ...toChallenge(gate.issuer, problem.status), ...allow } });
}

/** Whether the service itself is fit to answer: refusals that are nobody's fault. */
function findOutage(view: DirectoryView, gate: SignedGate): Refused | undefined {
  if (gate.directory.current() !== view) return outage('directory_stale');
  if (gate.clockGuard.check().state === 'stop') return outage('clock_unsafe');
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
function toRefused(error: unknown): Refused {
  if (!(error instanceof Problem) || error.code === 'internal') throw error;
  return {
    kind: 'refused',
    code: error.code,
    extensions: { ...error.extensions },
    headers: { ...error.headers },
    spendsToken: false,
  };
}

/** The order of SQX-1 §3 in one place: identify, admit, settle, commit, sign. */
export function performer<S extends Releasable>(
  gate: SignedGate,
  settling: Settling<S | Refused>,
): Perform<S | Refused> {
  let inFlight = 0;

  async function settle<O extends Operation>(
    operation: O,
    known: Authenticated,
    view: DirectoryView,
    c: Context<ServiceEnv>,
    resource: string | undefined,
    run: Settle<O, S | Refused>,
  ): Promise<S | Refused> {
    const incoming = getIncoming(c);
    const nowMs = gate.clock();
    const unfit = findOutage(view, gate);
    if (unfit) return unfit;
    const admitted = admit(operation, known, { incoming, resource, nowMs }, gate);
    if ('refused' in admitted) return admitted.refused;
    const caller = {
      ...known,
      claims: admitted.claims,
      receivedMs: nowMs,
      requestId: c.get('requestId'),
      incoming,
      view,
    };
    return run(caller, c).catch(toRefused);
  }

  function answerFailure(error: unknown, known: Authenticated, requestId: string): SignedAnswer {
    const code = settling.toFailureCode(error);
    gate.log.error('exchange failed', { requestId, code, error });
    return settling.signWithoutLog(known, outage(code), requestId);
  }

  async function answerKnown<O extends Operation>(
    operation: O,
    known: Authenticated,
    view: DirectoryView,
    c: Context<ServiceEnv>,
    resource: string | undefined,
    run: Settle<O, S | Refused>,
  ): Promise<SignedAnswer> {
    const requestId = c.get('requestId');
    if (inFlight >= gate.maxInFlight) return settling.signWithoutLog(known, outage('overloaded'), requestId);
    inFlight += 1;
    let settlement: Releasable | undefined;
    try {
      const settled = await settle(operation, known, view, c, resource, run);
      settlement = settled;
      return await settling.settleAndSign(known, settled, requestId);
    } catch (error) {
      return answerFailure(error, known, requestId);
    } finally {
      settlement?.release?.();
      inFlight -= 1;
    }
  }

  return async function perform(operation, c, resource, run) {
    const incoming = getIncoming(c);
    const address = gate.findAddress(c);
    const retryAfter = gate.failures.retryAfter(address);
    if (retryAfter !== undefined) {
      throw new Problem('rate_limited', {}, { headers: { 'Retry-After': String(retryAfter) } });
    }
    const view = gate.directory.held();
    if (!view) throw new Problem('directory_stale', {}, { headers: retrySoon });

    const identified = identify(incoming, view, gate, gate.clock());
    if ('refusal' in identified) {
      if (identified.reason) gate.log.debug('request not authenticated', { code: identified.reason });
      throw refuseStranger(identified.refusal, address, gate);
    }
    const answer = await answerKnown(operation, identified.caller, view, c, resource, run);
    if (answer.code) c.set('problemCode', answer.code);
    return toResponse(answer, incoming);
  };
}

function toResponse({ status, headers, body, response }: SignedAnswer, incoming: IncomingMessage): Response {
  const all: Record<string, string> = { ...headers, 'Shuqiao-Response': response };
  // What was not read would have to be drained before the connection could serve again.
  if (!incoming.complete) all.Connection = 'close';
  return new Response(body, { status, headers: all });
}
