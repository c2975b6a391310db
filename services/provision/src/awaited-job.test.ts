import { silentLog } from '@shuqiao/http/log';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { expect, onTestFinished, test } from 'vitest';
import { startAwaitedJob } from './awaited-job.ts';

function start(run: () => Promise<void>) {
  const timers = fakeTimers(1_790_000_000_000);
  const options = { name: 'test', intervalMs: 10_000, clock: timers.clock, log: silentLog, timers, run };
  const job = startAwaitedJob(options);
  onTestFinished(() => job.stop());
  return { job, timers };
}

test('who waits while an attempt is under way gets the next one, and all of them the same', async () => {
  let attempts = 0;
  let finish: () => void = () => undefined;
  const { job, timers } = start(() => {
    attempts += 1;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await timers.pass(0);
  const both = Promise.all([job.runNow(), job.runNow()]);
  expect(attempts).toBe(1);
  finish();
  await timers.pass(0);
  expect(attempts).toBe(2);
  finish();

  expect(await both).toEqual([true, true]);
});

test('who waits for an attempt that fails is told so', async () => {
  const { job, timers } = start(() => Promise.reject(new Error('no')));
  const waiting = job.runNow();
  await timers.pass(0);
  expect(await waiting).toBe(false);
});

test('nobody waits for a job that was stopped', async () => {
  const { job } = start(() => Promise.resolve());
  const waiting = job.runNow();
  job.stop();
  expect(await Promise.all([waiting, job.runNow()])).toEqual([false, false]);
});
