import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { PrivilegedViewPage } from '@shuqiao/schemas/types/privileged-view-page';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { asAuditor, asOfficer, asService, openLogApp } from '../log/testing/open-log-app.ts';
import { readLog, requester, tamper } from '../log/testing/open-test-log.ts';

const path = '/exchange/v1/views';

describeOnBothEngines('privileged views', 'exchange', (open) => {
  async function openViews() {
    const opened = await openLogApp(await open(), 0);
    const { app } = opened;
    const record = (view: unknown, init: RequestInit = asService) =>
      app.request(path, {
        method: 'POST',
        headers: { ...init.headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(view),
      });
    async function list(search = ''): Promise<PrivilegedViewPage> {
      const answer = await app.request(path + search, asAuditor);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const page = (await answer.json()) as PrivilegedViewPage;
      expect(compileApiCheck('privileged-view-page')(page)).toEqual([]);
      return page;
    }
    return { ...opened, record, list };
  }
  const accounts = { subject: 'admin-7', role: 'administrator', view: 'accounts' };

  test('are recorded for a service at once, and listed newest first; the list is itself recorded', async () => {
    const { record, list, log } = await openViews();
    const first = await record(accounts);
    expect([first.status, await first.json()]).toEqual([201, { index: 1 }]);
    await record({ ...accounts, view: 'accounts/officer-3/password-reset', departments: [requester] });

    const { views, next } = await list();
    expect(views.map(({ at: _, ...view }) => view)).toEqual([
      { index: 2, ...accounts, view: 'accounts/officer-3/password-reset' },
      { index: 1, ...accounts },
    ]);
    expect(next).toBeNull();
    expect((await list()).views[0]).toMatchObject({
      index: 3,
      subject: 'auditor-1',
      role: 'auditor',
      view: 'views?limit=50',
    });
    await log.close();
  });

  test('come in pages that reading them does not shift', async () => {
    const { record, list, log } = await openViews();
    for (let i = 0; i < 5; i++) await record({ ...accounts, view: `accounts/${i}` });
    const first = await list('?limit=2');
    const second = await list(`?limit=2&before=${first.next}`);
    const third = await list(`?limit=2&before=${second.next}`);

    expect([first, second, third].map(({ views }) => views.map(({ view }) => view))).toEqual([
      ['accounts/4', 'accounts/3'],
      ['accounts/2', 'accounts/1'],
      ['accounts/0'],
    ]);
    expect(third.next).toBeNull();
    await log.close();
  });

  test('stay listed without their content when that has been erased', async () => {
    const { store, record, list, log } = await openViews();
    await record(accounts);
    await list();
    await tamper(store, 'delete from evidence_message where idx = 1');

    expect((await list(`?before=2`)).views).toEqual([
      { index: 1, at: expect.any(String), subject: null, role: null, view: null },
    ]);
    await log.close();
  });

  test('are recorded by services only and read by auditors only', async () => {
    const { app, store, record, log } = await openViews();
    const readers = [undefined, asService, asOfficer, asAuditor];
    expect(await Promise.all(readers.map(async (init) => (await app.request(path, init)).status))).toEqual([
      401, 401, 403, 200,
    ]);
    const entries = await readLog(store);
    expect((await record(accounts, {})).status).toBe(401);
    expect((await record(accounts, asAuditor)).status).toBe(401);
    expect(await readLog(store)).toEqual(entries);
    await log.close();
  });

  test('name no person and no search: a text that could is refused', async () => {
    const { store, record, log } = await openViews();
    const wrong = [
      { ...accounts, view: 'accounts?q=张三' },
      { ...accounts, view: 'a b' },
      { ...accounts, subject: '张三' },
      { ...accounts, role: 'Administrator!' },
      { ...accounts, departments: ['not a code'] },
      { ...accounts, departments: Array(9).fill(requester) },
      { subject: 'x', role: 'auditor' },
      { ...accounts, more: 1 },
    ];
    for (const view of wrong) expect((await record(view)).status, JSON.stringify(view)).toBe(422);
    expect(await readLog(store)).toHaveLength(1);
    await log.close();
  });

  test('EVL-R65: are refused with log_down while nothing can be put on record', async () => {
    const { record, log, stopLog } = await openViews();
    stopLog();
    const answer = await record(accounts);
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'log_down' }]);
    await log.close();
  });
});
