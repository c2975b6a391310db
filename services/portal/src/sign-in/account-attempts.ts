import type { Clock } from '@shuqiao/http/clock';
import {
  deleteOldSignInFailures,
  deleteSignInFailure,
  findSignInFailure,
  holdSignInFailure,
  replaceSignInFailure,
} from '@shuqiao/storage/portal/sign-in-failure';
import type { Store, Writer } from '@shuqiao/storage/store';
import { type BackOff, lockedProblem, MEMORY_MS, toDelayMs } from './back-off.ts';
import type { SecretBox } from './secret-box.ts';

/**
 * Attempts on one account id, whether or not there is such an account: both are held back alike, and while one is, its
 * password is not even looked at. So neither the lock nor a right password during it tells anything.
 */
export interface AccountAttempts {
  /** Counts a failure before anything is checked, so that attempts at once cannot overtake the count. */
  begin(account: string): Promise<void>;
  /** The attempt was right, or an administrator has unlocked the account. */
  forget(w: Writer, account: string): Promise<void>;
  /** Epoch milliseconds; undefined when it is not locked. */
  findLockedUntil(account: string): Promise<number | undefined>;
}

interface Options {
  readonly store: Store;
  readonly secrets: SecretBox;
  readonly clock: Clock;
}

const backOff: BackOff = { free: 5, firstMs: 15_000 };
const CLEARED_AT_ONCE = 100;

export function createAccountAttempts({ store, secrets, clock }: Options): AccountAttempts {
  const toKey = (account: string): string => secrets.blind(account.toLowerCase());

  return {
    async begin(account) {
      const nowMs = clock();
      await store.write(async (w) => {
        await deleteOldSignInFailures(w, nowMs - MEMORY_MS, CLEARED_AT_ONCE);
        const held = await holdSignInFailure(w, toKey(account), nowMs);
        if (held.lockedUntilMs > nowMs) throw lockedProblem(held.lockedUntilMs - nowMs);
        const isOld = held.failedAtMs <= nowMs - MEMORY_MS;
        const failures = (isOld ? 0 : held.failures) + 1;
        const lockedUntilMs = nowMs + toDelayMs(failures, backOff);
        await replaceSignInFailure(w, { ...held, failures, failedAtMs: nowMs, lockedUntilMs });
      });
    },
    forget: (w, account) => deleteSignInFailure(w, toKey(account)),
    async findLockedUntil(account) {
      const failure = await findSignInFailure(store.read, toKey(account));
      return failure && failure.lockedUntilMs > clock() ? failure.lockedUntilMs : undefined;
    },
  };
}
