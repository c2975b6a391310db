import { checkLog } from '@shuqiao/protocol/evidence/check-log';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { plainIntent } from './plain-intent.ts';
import { recoverLostExchanges } from './recover.ts';
import {
  appendExchanges,
  exchangeLeaves,
  openTestLog,
  provider,
  readLog,
  requester,
} from './testing/open-test-log.ts';

describeOnBothEngines('recovery', 'exchange', (open) => {
  async function openRecovery() {
    const store = await open();
    const log = await openTestLog(store);
    const recover = (departments = [requester, provider]) =>
      recoverLostExchanges({
        store,
        size: log.session.position()?.state.size ?? 0,
        tagOf: log.session.tagOf,
        departments,
        submit: log.submit,
      });
    return { store, log, recover };
  }

  test('EVL-R90: tells both departments of an accepted request without outcome, once', async () => {
    const { store, log, recover } = await openRecovery();
    await appendExchanges(log, 2);
    await log.submit(plainIntent(exchangeLeaves('lost').slice(0, 1)));
    await appendExchanges(log, 1);

    expect([await recover(), await recover()]).toEqual([1, 0]);
    const entries = await readLog(store);
    expect(parseEntry(entries.at(-1)?.text ?? '')).toMatchObject({
      t: 'exchange.lost',
      o: 'lost',
      r: 5,
      c: null,
    });
    expect(parseEntry(entries.at(-1)?.text ?? '').d).toHaveLength(2);
    expect(checkLog(entries)).toMatchObject({ faults: [], openRequests: [] });
    await log.close();
  });

  test('has nothing to do after exchanges with hosted records', async () => {
    const { store, log, recover } = await openRecovery();
    await appendExchanges(log, 50);

    expect(await recover()).toBe(0);
    expect(await readLog(store)).toHaveLength(101);
    await log.close();
  });

  test('leaves a request for later whose departments it does not know', async () => {
    const { log, recover } = await openRecovery();
    await log.submit(plainIntent(exchangeLeaves('lost').slice(0, 1)));

    expect([await recover([requester]), await recover()]).toEqual([0, 1]);
    await log.close();
  });
});
