import type { Clock } from '@shuqiao/http/clock';
import { failureLimiter } from '@shuqiao/http/failure-limiter';
import { Problem } from '@shuqiao/http/problem';

type Answered = readonly [answer: Response, bytes: Buffer];

/** Asks the exchange for an account. @throws Problem `rate_limited` after too many requests that nobody had signed */
export type GuardSigned = <T extends Answered>(account: string, ask: () => Promise<T>) => Promise<T>;

/** A tenth of what the exchange grants one address. */
const PER_MINUTE = 60;

/** Refusals of known systems are signed (SQX-R18). */
const isStray = ({ status, headers }: Response): boolean =>
  status >= 400 && status < 500 && !headers.has('shuqiao-response');

/**
 * The exchange slows down an address that sends what nobody has signed (SQX-R17), and all people of the portal come
 * from one: each is stopped here before that, so that nobody stops the others.
 */
export function strayRequestGuard(clock: Clock): GuardSigned {
  const limiter = failureLimiter(clock, { perMinute: PER_MINUTE });

  return async function guardSigned(account, ask) {
    const wait = limiter.retryAfter(account);
    if (wait !== undefined) {
      throw new Problem('rate_limited', {}, { headers: { 'Retry-After': String(wait) } });
    }
    // Counted before the answer, so that requests at once cannot overtake the count.
    limiter.recordFailure(account);
    let stray = false;
    try {
      const answered = await ask();
      stray = isStray(answered[0]);
      return answered;
    } finally {
      if (!stray) limiter.forgive(account);
    }
  };
}
