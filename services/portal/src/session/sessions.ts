import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@shuqiao/http/clock';
import type { Account } from '@shuqiao/storage/portal/account';
import {
  deleteOverSessions,
  deleteSession,
  findSession,
  insertSession,
  type SessionTimes,
  touchSession,
} from '@shuqiao/storage/portal/session';
import type { Store, Writer } from '@shuqiao/storage/store';

export interface SignedIn {
  readonly account: Account;
  /** Names the session here; its token is known to the browser only. */
  readonly tokenHash: string;
  readonly sinceMs: number;
}

export interface Sessions {
  /** A new session of the account; returns its token. */
  open(w: Writer, account: string): Promise<string>;
  find(token: string): Promise<SignedIn | undefined>;
  close(token: string): Promise<void>;
}

const TOKEN_BYTES = 32;
const IDLE_MS = 1_800_000;
export const LONGEST_SESSION_MS = 36_000_000;
/** A session in use is written down once a minute, not with every request. */
const TOUCH_MS = 60_000;
const CLEARED_AT_ONCE = 100;

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const toHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function createSessions(store: Store, clock: Clock): Sessions {
  function toTimes(): SessionTimes {
    const nowMs = clock();
    return { nowMs, idleSinceMs: nowMs - IDLE_MS };
  }
  return {
    async open(w, account) {
      const times = toTimes();
      await deleteOverSessions(w, times, CLEARED_AT_ONCE);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await insertSession(w, {
        tokenHash: toHash(token),
        account,
        createdAtMs: times.nowMs,
        seenAtMs: times.nowMs,
        expiresAtMs: times.nowMs + LONGEST_SESSION_MS,
      });
      return token;
    },
    async find(token) {
      if (!TOKEN.test(token)) return undefined;
      const tokenHash = toHash(token);
      const times = toTimes();
      const found = await findSession(store.read, tokenHash, times);
      if (!found) return undefined;
      const { account, session } = found;
      if (times.nowMs - session.seenAtMs >= TOUCH_MS) {
        await store.write((w) => touchSession(w, tokenHash, times.nowMs));
      }
      return { account, tokenHash, sinceMs: session.createdAtMs };
    },
    close: (token) => store.write((w) => deleteSession(w, toHash(token))),
  };
}
