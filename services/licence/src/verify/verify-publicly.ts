import { maskValue } from '@shuqiao/domain/mask';
import { body } from '@shuqiao/http/body';
import { type FailureLimiter, failureLimiter } from '@shuqiao/http/failure-limiter';
import { Problem } from '@shuqiao/http/problem';
import type {
  LicencePublicVerificationAnswer,
  PublicLicence,
} from '@shuqiao/schemas/types/licence-verification-public-answer';
import type { LicencePublicVerificationAsk } from '@shuqiao/schemas/types/licence-verification-public-ask';
import type { Hono } from 'hono';
import { checkGuessing, recordWrongCode } from '../codes/one-time-code.ts';
import type { LicenceDeps } from '../deps.ts';
import { toBinding } from '../holders/prove-holder.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { judge } from './judge.ts';
import { readQuestion, readShowCode, type VerifyQuestion } from './read-question.ts';
import type { Judged } from './service-verification.ts';
import { toStateWords, toVerificationAnswer } from './to-answer.ts';

const MAX_BODY_BYTES = 98_304;
const PER_MINUTE = 30;

/** Anybody, without leaf or receipt; questions of one address are counted in a window of a minute. */
export function verifyPublicly(
  app: Hono<LicenceEnv>,
  deps: LicenceDeps,
  limiter: FailureLimiter = failureLimiter(deps.clock, { perMinute: PER_MINUTE }),
): void {
  app.post(
    '/licence/v1/public/verifications',
    async (c, next) => {
      const address = deps.findAddress(c);
      const retryAfter = limiter.retryAfter(address);
      if (retryAfter !== undefined) {
        throw new Problem('rate_limited', {}, { headers: { 'Retry-After': String(retryAfter) } });
      }
      limiter.recordFailure(address);
      await next();
    },
    body<LicencePublicVerificationAsk, LicenceEnv>('licence-verification-public-ask', {
      maxBytes: MAX_BODY_BYTES,
      maxDepth: 4,
    }),
    async (c) => {
      const answer = await answerAnybody(c.req.valid('json'), deps.findAddress(c), deps);
      return c.json(answer, 200, { 'Cache-Control': 'no-store' });
    },
  );
}

async function answerAnybody(
  ask: LicencePublicVerificationAsk,
  address: string,
  deps: LicenceDeps,
): Promise<LicencePublicVerificationAnswer> {
  const question = await toQuestion(ask, address, deps);
  const judged = await judge(question, { want: undefined, binding: toBinding(deps, 'window') }, deps);
  const { outcome, checks, asOf, statusAge } = toVerificationAnswer(judged.verification);
  const isShownByHolder = question.kind === 'presented' || ask.code !== undefined;
  return { outcome, checks, asOf, statusAge, licence: toPublicLicence(judged, isShownByHolder) };
}

/** A text of a QR code, or a bare show code. */
async function toQuestion(
  { code, ...ask }: LicencePublicVerificationAsk,
  address: string,
  deps: LicenceDeps,
): Promise<VerifyQuestion> {
  if (code === undefined) return readQuestion(ask, deps);
  if (Object.keys(ask).length > 0) throw new Problem('verification_question');
  checkGuessing(address, deps);
  const read = await readQuestion({ qr: code }, deps);
  const isBare = read.kind === 'refused' && read.code === 'qr_unreadable' && code.length <= 64;
  const question = isBare ? await readShowCode(code, deps) : read;
  if (question.kind === 'refused' && question.code === 'code_unknown') recordWrongCode(address, deps);
  return question;
}

/** What a passer-by may see; of a person's licence that nobody shows, only how it stands. */
function toPublicLicence({ verification, subject }: Judged, isShownByHolder: boolean): PublicLicence | null {
  const { shown, states } = verification;
  if (!shown || !subject) return null;
  const { claims } = shown;
  const text = (name: string): string | null => {
    const value = claims[name];
    return typeof value === 'string' ? value : null;
  };
  const holder = isShownByHolder ? text('CZZT') : null;
  const isTold = isShownByHolder || subject.type['x-holder'].kind === 'organisation';
  return {
    type: shown.type,
    name: subject.type.title,
    issuerName: shown.issuerName,
    validFrom: isTold ? text('ZZYXQQSRQ') : null,
    validTo: isTold ? text('ZZYXQJZRQ') : null,
    state: toStateWords(states?.effective),
    holder: holder === null ? null : maskValue('name', holder),
  };
}
