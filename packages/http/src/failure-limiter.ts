export interface FailureLimiter {
  /** Seconds to wait, or undefined when the caller may go on. */
  retryAfter(caller: string): number | undefined;
  recordFailure(caller: string): void;
  /** Takes one failure back. */
  forgive(caller: string): void;
}

/**
 * SQX-R17: a caller, known by address or account, whose requests keep failing before authentication is slowed down.
 * Fixed windows of a minute; only failures are counted, so those who authenticate pay nothing.
 */
export function failureLimiter(
  clock: () => number,
  { perMinute, maxCallers = 10_000 }: { perMinute: number; maxCallers?: number },
): FailureLimiter {
  let window = 0;
  let failures = new Map<string, number>();

  function currentWindow(): Map<string, number> {
    const now = Math.floor(clock() / 60_000);
    if (now !== window) {
      window = now;
      failures = new Map();
    }
    return failures;
  }

  return {
    retryAfter(caller) {
      if (failures.size === 0) return undefined;
      if ((currentWindow().get(caller) ?? 0) < perMinute) return undefined;
      return 60 - Math.floor((clock() % 60_000) / 1000);
    },
    recordFailure(caller) {
      const counts = currentWindow();
      if (counts.size >= maxCallers && !counts.has(caller)) return;
      counts.set(caller, (counts.get(caller) ?? 0) + 1);
    },
    forgive(caller) {
      const counts = currentWindow();
      const count = counts.get(caller) ?? 0;
      if (count > 1) counts.set(caller, count - 1);
      else counts.delete(caller);
    },
  };
}
