import { isIPv6 } from 'node:net';
import type { Clock } from '@shuqiao/http/clock';
import { type BackOff, lockedProblem, MEMORY_MS, toDelayMs } from './back-off.ts';

/** Attempts from one address, in memory: what must survive a restart is counted by account. */
export interface AddressAttempts {
  /** Counts a failure. @returns takes it back: the attempt was right. */
  begin(address: string): () => void;
}

interface Attempts {
  failures: number;
  failedAtMs: number;
  lockedUntilMs: number;
}

/** A whole office may share one address, so it is given more than an account. */
const backOff: BackOff = { free: 30, firstMs: 2_000 };
const MAX_ADDRESSES = 10_000;

/** One subscriber has a whole /64 of IPv6 addresses. */
function toNetwork(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}

export function createAddressAttempts(clock: Clock): AddressAttempts {
  const known = new Map<string, Attempts>();

  /** The map keeps insertion order: who is put last is forgotten last. */
  function remember(network: string, attempts: Attempts): void {
    known.delete(network);
    known.set(network, attempts);
    if (known.size <= MAX_ADDRESSES) return;
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  }
  return {
    begin(address) {
      const nowMs = clock();
      const network = toNetwork(address);
      const before = known.get(network);
      if (before && before.lockedUntilMs > nowMs) throw lockedProblem(before.lockedUntilMs - nowMs);
      const isOld = !before || before.failedAtMs <= nowMs - MEMORY_MS;
      const failures = (isOld ? 0 : before.failures) + 1;
      const attempts = { failures, failedAtMs: nowMs, lockedUntilMs: nowMs + toDelayMs(failures, backOff) };
      remember(network, attempts);

      return function takeBack() {
        const now = known.get(network);
        if (!now) return;
        now.failures -= 1;
        if (now.failures < backOff.free) now.lockedUntilMs = 0;
      };
    },
  };
}
