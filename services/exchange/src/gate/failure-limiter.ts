export interface FailureLimiter {
  /** Seconds to wait, or undefined when the address may go on. */
  retryAfter(address: string): number | undefined;
  recordFailure(address: string): void;
}

/**
 * SQX-R17: an address whose requests keep failing before authentication is slowed down. Fixed windows
 * of a minute; only failures are counted, so those who authenticate pay nothing.
 */
export function failureLimiter(
  clock: () => number,
  { perMinute = 600, maxAddresses = 10_000 }: { perMinute?: number; maxAddresses?: number } = {},
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
    retryAfter(address) {
      if (failures.size === 0) return undefined;
      if ((currentWindow().get(address) ?? 0) < perMinute) return undefined;
      return 60 - Math.floor((clock() % 60_000) / 1000);
    },
    recordFailure(address) {
      const counts = currentWindow();
      if (counts.size >= maxAddresses && !counts.has(address)) return;
      counts.set(address, (counts.get(address) ?? 0) + 1);
    },
  };
}
