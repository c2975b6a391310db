import { silentLog } from '@shuqiao/http/log';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { summariseRefusals } from './summarise-refusals.ts';
import { openTestLog, readLog, startMs, until } from './testing/open-test-log.ts';

describeOnBothEngines('refusals before authentication', 'exchange', (open) => {
  async function openCounter() {
    const store = await open();
    const log = await openTestLog(store);
    const { timers, submit, isLeading } = log;
    let isDown = false;
    const refusals = summariseRefusals({
      submit: (intent) => (isDown ? Promise.reject(new Error('down')) : submit(intent)),
      isLeading,
      clock: timers.clock,
      timers,
      log: silentLog,
    });
    const summaries = async () =>
      (await readLog(store)).map(({ text }) => parseEntry(text)).filter(({ t }) => t === 'refused.summary');
    return {
      log,
      refusals,
      summaries,
      fail: (down: boolean) => {
        isDown = down;
      },
    };
  }

  test('EVL-R13: 10,000 of them make one leaf with counts by code', async () => {
    const { log, refusals, summaries } = await openCounter();
    await log.timers.pass(1_000);
    for (let i = 0; i < 10_000; i += 1) refusals.count(i % 4 === 0 ? 'jwt_missing' : 'unauthenticated');
    void log.timers.pass(60_000);
    await until(async () => (await summaries()).length > 0);
    void log.timers.pass(120_000);
    await refusals.flush();

    expect(await summaries()).toMatchObject([
      {
        from: startMs,
        to: startMs + 60_000,
        n: { jwt_missing: 2_500, unauthenticated: 7_500 },
        d: [],
        c: null,
      },
    ]);
    refusals.stop();
    await log.close();
  });

  test('are not lost when the log cannot be written, and none make no leaf', async () => {
    const { log, refusals, summaries, fail } = await openCounter();
    await refusals.flush();
    refusals.count('jwt_missing');
    fail(true);
    await expect(refusals.flush()).rejects.toThrow('down');
    refusals.count('jwt_missing');
    fail(false);
    await refusals.flush();
    await refusals.flush();

    expect(await summaries()).toMatchObject([{ n: { jwt_missing: 2 } }]);
    refusals.stop();
    await log.close();
  });

  test('by codes that nobody knows are counted together, whatever their number', async () => {
    const { log, refusals, summaries } = await openCounter();
    for (let i = 0; i < 500; i += 1) refusals.count(`Code ${i} "`);
    await refusals.flush();

    expect(await summaries()).toMatchObject([{ n: { other: 500 } }]);
    refusals.stop();
    await log.close();
  });
});
