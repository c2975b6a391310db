import { isUscc } from '@shuqiao/domain/uscc';
import type { DirectoryView } from '@shuqiao/http/directory/directory-holder';
import { silentLog } from '@shuqiao/http/log';
import { checkLog } from '@shuqiao/protocol/evidence/check-log';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { Change } from '@shuqiao/schemas/types/change-page';
import { findFeedPosition } from '@shuqiao/storage/exchange/feed-cursor';
import { listEvidence } from '@shuqiao/storage/exchange/log-entries';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { followChanges } from './follow-changes.ts';
import { openTestLog, provider, readLog, requester, type TestLog, until } from './testing/open-test-log.ts';

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const pairs = characters.flatMap((a) => characters.map((b) => a + b));

/** Synthetic codes, completed with the check characters that make them valid. */
const departmentsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const stem = `1137109900${String(i).padStart(6, '0')}`;
    return pairs.map((pair) => stem + pair).find(isUscc) ?? '';
  });

const change = (seq: number, more: Partial<Change> = {}): Change => ({
  seq,
  at: '2026-11-23T00:00:00.000Z',
  type: 'grant.changed',
  departments: [requester, provider],
  record: { grant: `grant-${seq}` },
  ...more,
});

/** The catalogue's outbox as its interface shows it. */
function outbox(changes: Change[]) {
  return (path: string): Response => {
    const search = new URL(path, 'http://catalogue').searchParams;
    const after = Number(search.get('after'));
    return Response.json({ changes: changes.slice(after, after + Number(search.get('limit'))) });
  };
}

describeOnBothEngines('following the catalogue', 'exchange', (open) => {
  function follow(store: Store, log: TestLog, changes: Change[], view?: Partial<DirectoryView>) {
    const { timers, isLeading } = log;
    let submitted = 0;
    let failAt = 0;
    const job = followChanges({
      store,
      catalogue: outbox(changes),
      directory: { current: () => view as DirectoryView | undefined },
      submit: (intent) => {
        submitted += 1;
        return submitted === failAt ? Promise.reject(new Error('down')) : log.submit(intent);
      },
      isLeading,
      clock: timers.clock,
      timers,
      log: silentLog,
      intervalMs: 1_000,
    });
    const passUntil = (condition: () => boolean | Promise<boolean>) =>
      until(async () => {
        await timers.pass(20);
        return condition();
      });
    return {
      job,
      passUntil,
      failAt: (n: number) => {
        failAt = n;
      },
      finish: () => passUntil(async () => (await findFeedPosition(store.read, 'changes')) === changes.length),
    };
  }

  const typesOf = async (store: Store) => (await readLog(store)).map(({ text }) => parseEntry(text).t);

  test('makes one leaf of each change, once, across restarts', async () => {
    const store = await open();
    const changes = Array.from({ length: 230 }, (_, i) => change(i + 1));
    const log = await openTestLog(store);
    const first = follow(store, log, changes);
    first.failAt(2);
    await first.finish();
    first.job.stop();
    await log.close();
    const again = await openTestLog(store);
    changes.push(change(231, { type: 'key.changed' }));
    const second = follow(store, again, changes);
    await second.finish();
    second.job.trigger();
    await again.timers.pass(5_000);
    second.job.stop();

    expect((await typesOf(store)).slice(1)).toEqual([...Array(230).fill('grant.changed'), 'key.changed']);
    expect(checkLog(await readLog(store)).faults).toEqual([]);
    await again.close();
  });

  test('who asks for it has the changes made before in the log when told, and is let go when it stops', async () => {
    const store = await open();
    const log = await openTestLog(store);
    const changes = [change(1)];
    const { job, passUntil, finish } = follow(store, log, changes);
    await finish();
    changes.push(change(2), change(3));
    let isDone = false;
    const asked = job.runNow().then(async () => {
      isDone = true;
      return typesOf(store);
    });
    await passUntil(() => isDone);
    expect((await asked).slice(1)).toEqual(Array(3).fill('grant.changed'));

    const stopped = job.runNow();
    job.stop();
    await stopped;
    await log.close();
  });

  test('commits to the whole change, and names the departments by tag', async () => {
    const store = await open();
    const log = await openTestLog(store);
    const changes = [change(1, { record: { grant: 'grant-1', state: '暂停' } })];
    const { job, finish } = follow(store, log, changes);
    await finish();
    job.stop();

    const [found] = await listEvidence(store.read, 1, 2);
    const salt = Buffer.from(found?.salt ?? '', 'base64url');
    expect(found?.message).toBe(toJcs(changes[0]));
    const { c, d } = parseEntry(found?.entry ?? '');
    expect(c).toBe(commitTo(salt, found?.message ?? ''));
    expect(d.map(({ k }) => k)).toEqual([requester, provider].map(log.session.tagOf));
    await log.close();
  });

  test('links every department of a change that concerns more than an entry can hold', async () => {
    const store = await open();
    const log = await openTestLog(store);
    const departments = departmentsOf(20);
    const all = [change(1, { departments }), change(2, { departments: [] })];
    const { job, finish } = follow(store, log, all);
    await finish().finally(() => job.stop());

    const entries = (await readLog(store)).slice(1).map(({ text }) => parseEntry(text));
    expect(entries.map(({ d }) => d.length)).toEqual([8, 8, 4, 0]);
    expect(entries.flatMap(({ d }) => d.map(({ k }) => k))).toEqual(departments.map(log.session.tagOf));
    await log.close();
  });

  test('takes nothing over while the catalogue leaves a change out', async () => {
    const store = await open();
    const log = await openTestLog(store);
    const { job, passUntil } = follow(store, log, [change(1), change(3)]);
    await passUntil(() => job.status().failures > 1);
    job.stop();

    expect(await typesOf(store)).toEqual(['log.opened']);
    await log.close();
  });

  test('records each directory that comes into force once', async () => {
    const store = await open();
    const log = await openTestLog(store);
    const hash = Buffer.alloc(32, 3).toString('base64url');
    const view = { index: { version: 4 }, hash } as DirectoryView;
    const { job, passUntil } = follow(store, log, [], view);
    await passUntil(async () => (await typesOf(store)).length === 2);
    await log.timers.pass(5_000);
    Object.assign(view, { index: { version: 6 } });
    await passUntil(async () => (await typesOf(store)).length === 3);
    job.stop();

    const entries = (await readLog(store)).slice(1).map(({ text }) => parseEntry(text));
    expect(entries).toMatchObject([
      { t: 'directory.published', n: 4, h: hash },
      { t: 'directory.published', n: 6, h: hash },
    ]);
    await log.close();
  });
});
