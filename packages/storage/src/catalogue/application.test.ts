import { expect, test } from 'vitest';
import { insertParties, newApplication, providerCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findApplication, insertApplication, listApplications, moveApplication } from './application.ts';
import { listApplicationEvents } from './application-event.ts';

const submitted = { actor: 'tax-officer', atMs: 10_000, article: '20', reason: null };
const answered = { actor: 'gsj-officer', atMs: 20_000, article: '21', reason: '符合目录' };

describeOnBothEngines('applications', 'catalogue', (open) => {
  const openWithApplication = async () => {
    const store = await open();
    await insertParties(store);
    await store.write((w) => insertApplication(w, newApplication(), submitted));
    return store;
  };

  test('come back as stored, with their first event', async () => {
    const store = await openWithApplication();

    expect(await findApplication(store.read, 'application-1')).toEqual({ ...newApplication(), version: 1 });
    expect(await listApplicationEvents(store.read, 'application-1')).toEqual([
      { application: 'application-1', version: 1, state: 'submitted', ...submitted },
    ]);
    expect(await store.write((w) => insertApplication(w, newApplication(), submitted))).toBe(false);
  });

  test('are answered once when two officers answer together, and the event is the winner’s', async () => {
    const store = await openWithApplication();
    const read = { ...newApplication(), version: 1 };
    const answer = (state: 'answered_yes' | 'answered_no') =>
      store.write((w) => moveApplication(w, { ...read, state, answeredAtMs: 20_000 }, answered));

    const results = await Promise.all([answer('answered_yes'), answer('answered_no')]);

    expect(results.filter(Boolean)).toHaveLength(1);
    const now = await findApplication(store.read, read.id);
    expect(now).toMatchObject({ state: results[0] ? 'answered_yes' : 'answered_no', version: 2 });
    expect(await listApplicationEvents(store.read, read.id)).toMatchObject([
      { version: 1, state: 'submitted' },
      { version: 2, state: now?.state, article: '21', reason: '符合目录' },
    ]);
  });

  test('are listed for the provider that has to answer', async () => {
    const store = await openWithApplication();
    await store.write((w) =>
      insertApplication(w, newApplication({ id: 'application-2', state: 'answered_no' }), submitted),
    );

    const open = await listApplications(store.read, { provider: providerCode, state: 'submitted' });
    const all = await listApplications(store.read, { limit: 1 });

    expect(open.rows.map(({ id }) => id)).toEqual(['application-1']);
    expect(all.next).toBe('application-1');
  });
});
