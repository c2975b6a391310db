import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { checkLog } from '@shuqiao/protocol/evidence/check-log';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { findLogState } from '@shuqiao/storage/exchange/log-state';
import { openStore } from '@shuqiao/storage/open-store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { LogDown } from '../evidence/group-commit.ts';
import { checkpointFile } from './checkpoint-file.ts';
import { LogRefused } from './log-refused.ts';
import { plainIntent } from './plain-intent.ts';
import type { CheckpointMemory } from './signed-tree.ts';
import {
  appendExchanges,
  exchangeLeaves,
  openTestLog,
  origin,
  readLog,
  startMs,
  tamper,
  until,
} from './testing/open-test-log.ts';

function memoryOf(note?: string): CheckpointMemory & { note: string | undefined } {
  return {
    note,
    async read() {
      return this.note;
    },
    async write(next) {
      this.note = next;
    },
  };
}

describeOnBothEngines('a session on the evidence log', 'exchange', (open, stores) => {
  test('begins a new log with its opening, before anything else can be appended', async () => {
    const store = await open();
    const prev = { root: Buffer.alloc(32, 1).toString('base64url'), size: 9 };
    const log = await openTestLog(store, { predecessor: prev });
    await appendExchanges(log, 3);

    const [first, ...others] = (await readLog(store)).map(({ text }) => parseEntry(text));
    expect(first).toMatchObject({ t: 'log.opened', origin, prev });
    expect(others.map(({ t }) => t)).not.toContain('log.opened');
    await log.close();
  });

  test('after a kill goes on where the durable log ends, chains included', async () => {
    const store = await open();
    const killed = await openTestLog(store);
    await appendExchanges(killed, 300);
    const { state: before } = killed.session.position() ?? {};

    const log = await openTestLog(store);
    expect(log.session.position()?.state).toMatchObject({ size: 601 });
    expect(log.session.position()?.state.range.root()).toEqual(before?.range.root());
    await appendExchanges(log, 2);

    const report = checkLog(await readLog(store));
    expect(report).toMatchObject({ size: 605, faults: [], openRequests: [] });
    expect(report.root).toEqual(log.session.position()?.state.range.root());
    await log.close();
  });

  test('is held by one instance; another one stands by until the lease ends', async () => {
    const { url } = await stores.create();
    const leader = await openTestLog(await open({ url }), { holder: 'host-a/1/0/0' });
    const standby = await openTestLog(await open({ url }), { holder: 'host-b/1/0/0' });

    expect(leader.session.checkLease()).toEqual({ state: 'ok' });
    expect(standby.session.position()).toBeUndefined();
    expect(standby.session.checkLease()).toEqual({ state: 'down', reason: 'log_elsewhere' });
    await expect(standby.submit(plainIntent(exchangeLeaves()))).rejects.toThrow(LogDown);
    await leader.close();
    await standby.close();
  });

  test('EVL-R14: a leader that paused cannot commit once another instance has taken over', async () => {
    const { url } = await stores.create();
    const store = await open({ url });
    const former = await openTestLog(store, { holder: 'host-a/1/0/0' });
    await appendExchanges(former, 2);
    const timers = fakeTimers(startMs + 10_000);
    const next = await openTestLog(await open({ url }), { holder: 'host-b/1/0/0', timers });
    await appendExchanges(next, 1);
    await expect(former.submit(plainIntent(exchangeLeaves('late')))).rejects.toThrow(LogDown);

    expect(former.session.position()).toBeUndefined();
    expect((await findLogState(store.read, origin))?.epoch).toBe(2);
    const report = checkLog(await readLog(store));
    expect(report).toMatchObject({ size: 7, faults: [] });
    await former.close();
    expect(next.isLeading()).toBe(true);
    await next.close();
  });

  test('is taken over by the one standing by, without anybody doing anything', async () => {
    const { url } = await stores.create();
    const paused = await openTestLog(await open({ url }), { holder: 'host-a/1/0/0' });
    const standby = await openTestLog(await open({ url }), { holder: 'host-b/1/0/0' });
    await standby.timers.pass(10_000);
    await until(async () => {
      await standby.timers.pass(20);
      return standby.isLeading();
    });

    expect((await appendExchanges(standby, 1))[0]?.entries[0]?.index).toBe(1);
    await paused.close();
    expect(standby.isLeading()).toBe(true);
    await standby.close();
  });

  test('keeps the lease while it lives', async () => {
    const { url } = await stores.create();
    const store = await open({ url });
    const leader = await openTestLog(store, { holder: 'host-a/1/0/0' });
    const until0 = (await findLogState(store.read, origin))?.leaseUntilMs ?? 0;
    await leader.timers.pass(4_000);
    await until(async () => ((await findLogState(store.read, origin))?.leaseUntilMs ?? 0) > until0);

    expect(leader.isLeading()).toBe(true);
    await leader.close();
    expect((await findLogState(store.read, origin))?.holder).toBe('');
  });

  test('lets the next instance in at once when it closes', async () => {
    const { url } = await stores.create();
    const leader = await openTestLog(await open({ url }), { holder: 'host-a/1/0/0' });
    await leader.close();
    const next = await openTestLog(await open({ url }), { holder: 'host-b/1/0/0' });

    expect(next.isLeading()).toBe(true);
    await next.close();
  });

  test('EVL-R15: a commit whose answer was lost counts once, and is told as done', async () => {
    const store = await open();
    let loseAnswers = false;
    const log = await openTestLog(store, {
      wrap: (writer) => ({
        async commit(...args) {
          await writer.commit(...args);
          if (loseAnswers) throw new Error('connection lost');
        },
      }),
    });
    loseAnswers = true;
    const committed = await appendExchanges(log, 3);

    expect(committed.flatMap(({ entries }) => entries.map(({ index }) => index))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(checkLog(await readLog(store))).toMatchObject({ size: 7, faults: [] });
    await log.close();
  });

  test('is refused in a database that holds another log', async () => {
    const store = await open();
    await (await openTestLog(store)).close();

    await expect(openTestLog(store, { origin: 'log.example/other' })).rejects.toThrow(LogRefused);
  });

  test('EVL-R25: is refused when what was signed is larger than what is stored', async () => {
    const store = await open();
    const memory = memoryOf();
    const log = await openTestLog(store, { memory });
    await appendExchanges(log, 5);
    await log.publisher.publish();
    await log.close();
    const other = await open();

    const reopened = openTestLog(other, { memory });
    await expect(reopened).rejects.toThrow('the stored log has 0 entries, but 11 were signed');
    expect((await findLogState(other.read, origin))?.holder).toBe('');
  });

  test('EVL-R25: is refused when what was signed is another log of the same size', async () => {
    const memory = memoryOf();
    const signed = await openTestLog(await open(), { memory });
    await appendExchanges(signed, 5);
    await signed.publisher.publish();
    const store = await open();
    const other = await openTestLog(store);
    await appendExchanges(other, 8);
    for (const log of [signed, other]) await log.close();

    await expect(openTestLog(store, { memory })).rejects.toThrow('not the one that was signed at size 11');
    await appendExchanges(await openTestLog(store), 1);
    const published = await openTestLog(store);
    await published.publisher.publish();
    await published.close();
    await expect(openTestLog(store, { memory })).rejects.toThrow('does not extend the one of size 11');
  });

  test('goes on after a crash between signing and publishing', async () => {
    const store = await open();
    const memory = memoryOf();
    const log = await openTestLog(store, { memory });
    await appendExchanges(log, 2);
    await log.publisher.publish();
    await appendExchanges(log, 400);
    const ahead = await openTestLog(store, { memory: memoryOf() });
    await log.close();
    await ahead.publisher.publish();
    const signedOnly = memoryOf(memory.note);
    await ahead.close();

    const reopened = await openTestLog(store, { memory: signedOnly });
    expect(reopened.session.position()?.state.size).toBe(805);
    await reopened.close();
  });

  test.each([
    ['an entry', `update log_entry set entry = replace(entry, '"o":"ok"', '"o":"no"') where idx = 4`],
    ['a missing entry', 'delete from log_entry where idx = 6'],
    ['the size', 'update log_state set size = 5'],
    ['the state', 'update log_state set size = 1, range_hashes = (select leaf from log_entry where idx = 0)'],
  ])('is refused when %s was changed since the last checkpoint', async (_name, sql) => {
    const store = await open();
    const log = await openTestLog(store);
    await log.publisher.publish();
    await appendExchanges(log, 3);
    await log.close();
    await tamper(store, sql);

    await expect(openTestLog(store)).rejects.toThrow(LogRefused);
  });
});

describe('a database file restored from yesterday', () => {
  test('EVL-R91: is refused, and nothing of it is continued', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuqiao-restore-'));
    const [today, yesterday] = [join(folder, 'exchange.db'), join(folder, 'backup.db')];
    const memory = checkpointFile(join(folder, 'checkpoint'));
    const run = async (exchanges: number) => {
      const store = await openStore({ url: `file:${today}`, service: 'exchange' });
      const log = await openTestLog(store, { memory }).catch(async (error) => {
        await store.close();
        throw error;
      });
      await appendExchanges(log, exchanges);
      await log.publisher.publish();
      await log.close();
      await store.close();
    };
    await run(3);
    await copyFile(today, yesterday);
    await run(4);
    await rm(today);
    for (const suffix of ['-wal', '-shm']) await rm(today + suffix, { force: true });
    await copyFile(yesterday, today);

    await expect(run(0)).rejects.toThrow('has 7 entries, but 15 were signed: was an old copy restored?');
    await rm(folder, { recursive: true });
  });
});
