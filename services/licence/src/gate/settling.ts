import { Problem, type ProblemCode } from '@shuqiao/http/problem';
import type { Authenticated } from '@shuqiao/http/signed/admit';
import {
  type AnswerContext,
  type ComposedAnswer,
  composeAnswered,
  composeRefused,
} from '@shuqiao/http/signed/compose-answer';
import type { AnswerFacts, Refused } from '@shuqiao/http/signed/outcome';
import type { Settling, SignedAnswer } from '@shuqiao/http/signed/perform';
import { echoRequest, type LogPromise, spliceLog } from '@shuqiao/protocol/sqx/response-claims';
import type { SignText } from '@shuqiao/protocol/sqx/sign';
import type { LeafDraftBody } from '@shuqiao/schemas/types/leaf-drafts';
import type { Evidence } from '../evidence/evidence.ts';

export interface SettlingParts {
  readonly issuer: string;
  readonly evidence: Evidence;
  readonly signResponse: SignText;
  readonly newId: () => string;
  readonly clock: () => number;
}

/** Puts request and answer on record, then signs the answer, which names its own leaf (EVL-R16). */
export function settling(parts: SettlingParts): Settling<AnswerFacts | Refused> {
  const toContext = ({ system, jws }: Authenticated, requestId: string): AnswerContext => ({
    issuer: parts.issuer,
    audience: system.id,
    echo: echoRequest(jws),
    requestId,
    newId: parts.newId,
    nowMs: parts.clock(),
  });

  async function settleAndSign(
    caller: Authenticated,
    settlement: AnswerFacts | Refused,
    requestId: string,
  ): Promise<SignedAnswer> {
    const context = toContext(caller, requestId);
    const answer =
      settlement.kind === 'answered'
        ? composeAnswered(context, settlement)
        : composeRefused(context, settlement);
    const log = (await parts.evidence.append(toLeaves(caller, answer))).at(-1);
    if (!log) throw new Problem('log_down');
    return { ...answer, response: parts.signResponse(spliceLog(answer.claimsText, toPromise(log))) };
  }

  return {
    settleAndSign,
    signWithoutLog(caller, refused, requestId) {
      const answer = composeRefused(toContext(caller, requestId), refused);
      return { ...answer, response: parts.signResponse(answer.claimsText) };
    },
    toFailureCode: (error): ProblemCode =>
      error instanceof Problem && error.code === 'log_down' ? 'log_down' : 'internal',
  };
}

const toPromise = ({ origin, index, leaf }: LogPromise): LogPromise => ({ origin, index, leaf });

function toLeaves({ jws, system }: Authenticated, { outcome, claimsText }: ComposedAnswer): LeafDraftBody[] {
  const departments = [system.directory.department];
  if (outcome === 'refused') {
    return [{ t: 'request.refused', departments, message: claimsText, o: 'refused' }];
  }
  return [
    { t: 'request.accepted', departments, message: jws.token },
    { t: 'response', departments, message: claimsText, o: outcome },
  ];
}
