import type { Authenticated } from '@shuqiao/http/signed/admit';
import {
  type AnswerContext,
  type ComposedAnswer,
  composeAnswered,
  composeRefused,
} from '@shuqiao/http/signed/compose-answer';
import type { Refused } from '@shuqiao/http/signed/outcome';
import type { Settling, SignedAnswer } from '@shuqiao/http/signed/perform';
import { echoRequest, spliceLog } from '@shuqiao/protocol/sqx/response-claims';
import type { Verdict } from '@shuqiao/storage/exchange/evidence-writer';
import { StoreBusy, StoreClosed } from '@shuqiao/storage/write-guard';
import type { ExchangeDeps } from '../deps.ts';
import { commitInTime } from '../evidence/commit-in-time.ts';
import { LogDown, type SealedIntent } from '../evidence/group-commit.ts';
import type { Settlement } from '../operations/settlement.ts';
import { sealOutcome } from './seal-outcome.ts';
import { secondsToMidnight } from './seconds-to-midnight.ts';

/** SQX-R41: an entry lives ten seconds past `exp`, and as long again as clocks of nodes may differ. */
const replayGraceMs = 15_000;

/** What the request becomes once the commit knows whether the token and the quota were still free. */
function toFinal(settlement: Settlement, verdict: Verdict, nowMs: number): Settlement {
  if (verdict.kind === 'replayed') {
    const firstSeen = new Date(verdict.firstSeenMs).toISOString();
    return { kind: 'refused', code: 'replay', extensions: { firstSeen }, spendsToken: false };
  }
  if (verdict.kind === 'quota-spent') {
    const retryAfter = secondsToMidnight(nowMs);
    return {
      kind: 'refused',
      code: 'quota',
      extensions: { scope: verdict.scope, retryAfter },
      headers: { 'Retry-After': String(retryAfter) },
      spendsToken: true,
    };
  }
  return settlement;
}

function toClaim({ jws }: Authenticated, settlement: Settlement) {
  const { iss, jti, exp } = jws.payload;
  const spends = settlement.kind === 'answered' || settlement.spendsToken;
  const usable = typeof iss === 'string' && typeof jti === 'string' && typeof exp === 'number';
  return {
    replay: spends && usable ? { issuer: iss, jti, expiresAtMs: exp * 1000 + replayGraceMs } : null,
    quota: settlement.kind === 'answered' ? settlement.quota : null,
  };
}

/**
 * Commits the outcome with its evidence and signs the answer, which names its own leaf (EVL-R11, EVL-R16).
 * Rejects with LogDown when the evidence is not durable in time.
 */
async function settleAndSign(
  caller: Authenticated,
  settlement: Settlement,
  requestId: string,
  deps: ExchangeDeps,
): Promise<SignedAnswer> {
  if (!deps.isLogUsable()) throw new LogDown();
  const context = toContext(caller, requestId, deps);
  let answer: ComposedAnswer | undefined;

  const seal = (verdict: Verdict): SealedIntent => {
    const final = toFinal(settlement, verdict, context.nowMs);
    const answered = final.kind === 'answered' ? final : undefined;
    answer = answered ? composeAnswered(context, answered) : composeRefused(context, final as Refused);
    const leaves = sealOutcome(
      caller.jws.token,
      answer,
      caller.system.directory.department,
      answered?.provider ?? null,
    );
    return { leaves, effects: answered?.effects ?? [] };
  };
  const submitted = deps.committer.submit({ claim: toClaim(caller, settlement), seal });
  const { entries } = await commitInTime(submitted, deps.limits.commitTimeoutMs);

  const last = entries.at(-1);
  if (!answer || !last) throw new LogDown();
  const promise = { index: last.index, leaf: last.leaf, origin: deps.logOrigin };
  return { ...answer, response: deps.signResponse(spliceLog(answer.claimsText, promise)) };
}

function signWithoutLog(
  caller: Authenticated,
  refused: Refused,
  requestId: string,
  deps: ExchangeDeps,
): SignedAnswer {
  const answer = composeRefused(toContext(caller, requestId, deps), refused);
  return { ...answer, response: deps.signResponse(answer.claimsText) };
}

function toContext({ system, jws }: Authenticated, requestId: string, deps: ExchangeDeps): AnswerContext {
  return {
    issuer: deps.issuer,
    audience: system.id,
    echo: echoRequest(jws),
    requestId,
    newId: deps.newId,
    nowMs: deps.clock(),
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

export function settling(deps: ExchangeDeps): Settling<Settlement> {
  return {
    settleAndSign: (caller, settlement, requestId) => settleAndSign(caller, settlement, requestId, deps),
    signWithoutLog: (caller, refused, requestId) => signWithoutLog(caller, refused, requestId, deps),
    toFailureCode,
  };
}
