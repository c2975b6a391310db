import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog, silentLog } from './log.ts';
import { type RetryJob, type RetryJobOptions, startRetryJob } from './retry-job.ts';
import { fakeTimers } from './testing/fake-timers.ts';

const jobs: RetryJob[] = [];
afterEach(() => {
  for (const job of jobs.splice(0)) job.stop();
});

function start(run: RetryJobOptions['run'], more: Partial<RetryJobOptions> = {}) {
  const timers = fakeTimers(1_790_000_000_000);
  const attempts: number[] = [];
  const job = startRetryJob({
    name: 'test',
    intervalMs: 10_000,
    clock: timers.clock,
    log: silentLog,
    timers,
    random: () => 0,
    run(signal) {
      attempts.push(timers.clock() - 1_790_000_000_000);
      return run(signal);
    },
    ...more,
  });
  jobs.push(job);
  return { job, timers, attempts };
}

describe('a job that succeeds', () => {
  test('runs at once and then at every interval', async () => {
    const { timers, attempts } = start(() => Promise.resolve());
    await timers.pass(35_000);
    expect(attempts).toEqual([0, 10_000, 20_000, 30_000]);
  });

  test('runs sooner when triggered, and then keeps its interval from there', async () => {
    const { job, timers, attempts } = start(() => Promise.resolve());
    await timers.pass(3_000);
    job.trigger();
    await timers.pass(12_000);
    expect(attempts).toEqual([0, 3_000, 13_000]);
  });

  test('runs again right after an attempt during which it was triggered, once however often', async () => {
    const { job, timers, attempts } = start(() => {
      if (attempts.length === 1) {
        job.trigger();
        job.trigger();
      }
      return Promise.resolve();
    });
    await timers.pass(9_000);
    expect(attempts).toEqual([0, 0]);
  });

  test('runs no more once stopped, and leaves no timer behind', async () => {
    const { job, timers, attempts } = start(() => Promise.resolve());
    await timers.pass(11_000);
    job.stop();
    job.trigger();
    await timers.pass(3_600_000);
    expect(attempts).toHaveLength(2);
    expect(timers.pending()).toBe(0);
  });
});

describe('EVL-R81: a job that fails', () => {
  test('is retried for ever with pauses that double up to 60 seconds', async () => {
    const { timers, attempts, job } = start(() => Promise.reject(new Error('down')));
    await timers.pass(3 * 3_600_000);
    const pauses = attempts.slice(1).map((ms, index) => ms - (attempts[index] ?? 0));
    expect(pauses.slice(0, 8)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]);
    expect(Math.max(...pauses)).toBe(60_000);
    expect(job.status().failures).toBe(attempts.length);
  });

  test('spreads its retries by jitter, to not less than half the pause', async () => {
    const { timers, attempts } = start(() => Promise.reject(new Error('down')), { random: () => 1 });
    await timers.pass(3_600_000);
    const last = attempts.slice(-2);
    expect((last[1] ?? 0) - (last[0] ?? 0)).toBe(30_000);
  });

  test('survives an error that is thrown at once, and one that is no error', async () => {
    let calls = 0;
    const { timers, job } = start(() => {
      calls += 1;
      if (calls === 1) throw new Error('thrown');
      return calls === 2 ? Promise.reject() : Promise.resolve();
    });
    await timers.pass(5_000);
    expect(calls).toBe(3);
    expect(job.status()).toMatchObject({ failures: 0 });
  });

  test('a wall clock that jumps an hour back does not postpone the next attempt', async () => {
    let jumpMs = 0;
    const timers = fakeTimers(1_790_000_000_000);
    let calls = 0;
    const run = () => {
      calls += 1;
      if (calls === 1) jumpMs = -3_600_000;
      return Promise.resolve();
    };
    const clock = () => timers.clock() + jumpMs;
    const shared = { name: 'test', intervalMs: 10_000, log: silentLog, timers };
    jobs.push(startRetryJob({ ...shared, clock, run }));
    await timers.pass(10_000);
    expect(calls).toBe(2);
  });
});

describe('EVL-R81: an attempt that hangs', () => {
  const hang = () => new Promise<void>(() => undefined);

  test('is aborted and abandoned after its timeout, and the job goes on', async () => {
    const signals: AbortSignal[] = [];
    const { timers, attempts } = start(
      (signal) => {
        signals.push(signal);
        return hang();
      },
      { attemptTimeoutMs: 5_000 },
    );
    await timers.pass(12_000);
    expect(attempts.length).toBeGreaterThan(1);
    expect(signals[0]?.aborted).toBe(true);
  });

  test('after a three-hour outage the first success comes within 60 seconds of the return', async () => {
    const returnMs = 3 * 3_600_000;
    let successMs: number | undefined;
    const { timers } = start(() => {
      const sinceMs = timers.clock() - 1_790_000_000_000;
      if (sinceMs < returnMs) return hang();
      successMs ??= sinceMs;
      return Promise.resolve();
    });
    await timers.pass(returnMs + 60_000);
    expect(successMs).toBeGreaterThanOrEqual(returnMs);
    expect(successMs).toBeLessThanOrEqual(returnMs + 60_000);
  });

  test('a success that comes after its attempt was abandoned counts for nothing', async () => {
    let release: () => void = () => undefined;
    const { job, timers } = start(() => new Promise<void>((resolve) => (release = resolve)), {
      attemptTimeoutMs: 5_000,
    });
    await timers.pass(5_100);
    release();
    await timers.pass(0);
    expect(job.status().lastSuccessMs).toBeUndefined();
  });

  test.each([0, 86_400_000])(
    'a timer that is lost is noticed by the watchdog, though the wall clock be set back by %d ms',
    async (jumpMs) => {
      const timers = fakeTimers();
      let lost = 0;
      let jumpedBackMs = 0;
      const forgetful = {
        nowMs: timers.clock,
        after(ms: number, callback: () => void) {
          const isSecondAttempt = lost === 0 && timers.clock() > 0 && ms === 7_777;
          if (!isSecondAttempt) return timers.after(ms, callback);
          lost += 1;
          return () => undefined;
        },
      };
      let calls = 0;
      const run = async () => {
        calls += 1;
        if (calls === 1) await new Promise<void>((resolve) => timers.after(2_223, resolve));
      };
      const clock = () => timers.clock() - jumpedBackMs;
      const options = { name: 'test', intervalMs: 10_000, clock, log: silentLog, run };
      jobs.push(startRetryJob({ ...options, timers: forgetful, attemptTimeoutMs: 10_000 }));
      await timers.pass(30_000);
      jumpedBackMs = jumpMs;
      expect([calls, lost]).toEqual([1, 1]);
      await timers.pass(20_000);
      expect(calls).toBeGreaterThan(1);
    },
  );

  test('a wall clock that is set forward by days makes no job look as if it hung', async () => {
    let jumpMs = 0;
    let aborted = 0;
    const timers = fakeTimers(1_790_000_000_000);
    const lines: string[] = [];
    const log = createLog('error', { write: (line) => lines.push(line) });
    const run = async (signal: AbortSignal) => {
      signal.addEventListener('abort', () => (aborted += 1));
      await new Promise<void>((resolve) => timers.after(5_000, resolve));
    };
    const clock = () => timers.clock() + jumpMs;
    jobs.push(startRetryJob({ name: 'test', intervalMs: 1_000, clock, log, timers, run }));
    for (let day = 0; day < 5; day += 1) {
      jumpMs += 86_400_000;
      await timers.pass(10_000);
    }
    expect([aborted, lines]).toEqual([0, []]);
  });

  test('a real socket that accepts and never answers is given up', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : '';
    const failed = new Promise<string>((resolve) => {
      const job = startRetryJob({
        name: 'test',
        intervalMs: 10_000,
        attemptTimeoutMs: 50,
        clock: Date.now,
        log: silentLog,
        run: (signal) =>
          fetch(url, { signal }).then(
            () => resolve('answered'),
            (error: Error) => resolve(error.name),
          ),
      });
      jobs.push(job);
    });
    expect(await failed).toBe('AbortError');
    silent.close();
  });
});
