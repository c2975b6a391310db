import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { openTestLog, requester } from '../log/testing/open-test-log.ts';
import { type Intent, LogDown } from './group-commit.ts';

const change = {
  t: 'policy.changed',
  departments: [requester],
  more: {},
  commitment: 'A'.repeat(43),
} as const;

const toIntent = (effects: ReturnType<Intent['seal']>['effects'] = []): Intent => ({
  claim: { replay: null, quota: null },
  seal: () => ({ leaves: [{ ...change, message: null, salt: null }], effects }),
});

/** A switch to a delivery that does not exist: it cannot be applied. */
const impossible = {
  kind: 'go-live',
  dataset: 404,
  seq: 1,
  delivery: 'none',
  bodyHash: '',
  dataAsOfMs: 0,
  records: 0,
  rejected: 0,
  finishedAtMs: 0,
} as const;

describeOnBothEngines('group commit', 'exchange', (open) => {
  test('EVL-R12: what arrives together is committed together, every entry in order of arrival', async () => {
    let commits = 0;
    const log = await openTestLog(await open(), {
      wrap: (writer) => ({
        commit: (...args) => {
          commits += 1;
          return writer.commit(...args);
        },
      }),
    });
    const opening = commits;
    const committed = await Promise.all(Array.from({ length: 600 }, () => log.submit(toIntent())));
    await log.close();

    expect(commits - opening).toBeLessThanOrEqual(4);
    expect(committed.map(({ entries }) => entries[0]?.index)).toEqual(
      Array.from({ length: 600 }, (_, i) => i + 1),
    );
  });

  test('one request whose effect cannot be applied takes none of its neighbours down', async () => {
    const log = await openTestLog(await open());
    const results = await Promise.allSettled([
      log.submit(toIntent()),
      log.submit(toIntent([impossible])),
      log.submit(toIntent()),
    ]);
    await log.close();

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: expect.any(LogDown) });
  });
});
