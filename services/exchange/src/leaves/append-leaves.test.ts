import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import type { LeafDrafts } from '@shuqiao/schemas/types/leaf-drafts';
import type { LeafDraftsAnswer } from '@shuqiao/schemas/types/leaf-drafts-answer';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { asAuditor, asService, openLogApp } from '../log/testing/open-log-app.ts';
import { origin as logOrigin, readLog, requester } from '../log/testing/open-test-log.ts';

const departments = [requester];
const read = async (answer: Response) => (await answer.json()) as LeafDraftsAnswer;
const act = (n: number) => ({ t: 'licence.changed', departments, message: `{"act":${n}}` }) as const;

describeOnBothEngines('leaves of other services', 'exchange', (open) => {
  async function openLeaves() {
    const opened = await openLogApp(await open(), 0);
    const append = (drafts: LeafDrafts | object, init: RequestInit = asService) =>
      opened.app.request('/exchange/v1/leaves', {
        method: 'POST',
        headers: { ...init.headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(drafts),
      });
    return { ...opened, append };
  }

  test('are durable, in order and side by side when the answer says where they are', async () => {
    const { append, store, log } = await openLeaves();
    const answer = await append({
      leaves: [
        { t: 'request.accepted', departments, message: 'token' },
        { t: 'response', departments, message: '{"status":200}', o: 'ok' },
        { t: 'verification', departments, message: '{"outcome":"valid"}', o: 'valid' },
      ],
    });
    const { entries, origin } = await read(answer);
    expect([answer.status, origin, entries.map(({ index }) => index)]).toEqual([201, logOrigin, [1, 2, 3]]);

    const stored = (await readLog(store)).slice(1).map(({ text }) => text);
    expect(stored.map((text) => JSON.parse(text))).toMatchObject([
      { t: 'request.accepted' },
      { t: 'response', o: 'ok', r: 1 },
      { t: 'verification', o: 'valid' },
    ]);
    expect(stored.map((text) => hashLeaf(text).toString('base64url'))).toEqual(
      entries.map(({ leaf }) => leaf),
    );
    await log.close();
  });

  test('of a feed are put on record once, however often they are sent', async () => {
    const { append, store, log } = await openLeaves();
    const page = { leaves: [act(1), act(2)], cursor: { feed: 'licence', position: 2 } };
    expect((await read(await append(page))).entries).toHaveLength(2);
    expect((await read(await append(page))).entries).toEqual([]);
    const longer = { leaves: [act(1), act(2), act(3)], cursor: { feed: 'licence', position: 3 } };
    expect((await read(await append(longer))).entries).toHaveLength(1);
    expect((await readLog(store)).slice(1)).toHaveLength(3);
    await log.close();
  });

  test('come from services only', async () => {
    const { append, store, log } = await openLeaves();
    expect((await append({ leaves: [act(1)] }, {})).status).toBe(401);
    expect((await append({ leaves: [act(1)] }, asAuditor)).status).toBe(401);
    expect(await readLog(store)).toHaveLength(1);
    await log.close();
  });

  test('of which one is wrong are refused together', async () => {
    const { append, store, log } = await openLeaves();
    const wrong = [
      { t: 'response', departments, message: 'x', o: 'ok' },
      { t: 'verification', departments, message: 'x', o: 'ok' },
      { t: 'verification', departments, message: 'x' },
      { t: 'log.opened', departments, message: 'x' },
      { t: 'licence.changed', departments: ['nobody'], message: 'x' },
      { t: 'licence.changed', departments, message: '' },
    ];
    for (const leaf of wrong) {
      expect((await append({ leaves: [act(1), leaf] })).status, JSON.stringify(leaf)).toBe(422);
    }
    expect(await readLog(store)).toHaveLength(1);
    await log.close();
  });

  test('EVL-R17: are refused with log_down while nothing can be put on record', async () => {
    const { append, stopLog, log } = await openLeaves();
    stopLog();
    const answer = await append({ leaves: [act(1)] });
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'log_down' }]);
    await log.close();
  });
});
