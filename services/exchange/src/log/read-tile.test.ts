import { openCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { CompactRange } from '@shuqiao/protocol/evidence/compact-range';
import { ed25519Verifier } from '@shuqiao/protocol/evidence/ed25519-note';
import { decodeEntryBundle } from '@shuqiao/protocol/evidence/entry-bundle';
import { decodeTile } from '@shuqiao/protocol/evidence/tile-nodes';
import { entriesPath, listNewTiles, tilePath } from '@shuqiao/protocol/evidence/tiles';
import type { PrivilegedViewPage } from '@shuqiao/schemas/types/privileged-view-page';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { asAuditor, asOfficer, asService, openLogApp } from './testing/open-log-app.ts';
import { appendExchanges, origin, readLog, signer } from './testing/open-test-log.ts';

describeOnBothEngines('reading the log', 'exchange', (open) => {
  const openApp = async (exchanges: number) => openLogApp(await open(), exchanges);
  const prefix = '/exchange/v1/log';

  test('the checkpoint is a signed note that nobody keeps, and is not there before the first one', async () => {
    const { app, log } = await openApp(3);
    const early = await app.request(`${prefix}/checkpoint`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);

    await log.publisher.publish();
    const answer = await app.request(`${prefix}/checkpoint`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(openCheckpoint(await answer.text(), [ed25519Verifier(signer.vkey)])).toMatchObject({
      origin,
      size: 7n,
    });
    await log.close();
  });

  test('EVL-R24: whoever follows the checkpoint finds every tile, and rebuilds the signed root', async () => {
    const { app, log } = await openApp(400);
    await log.publisher.publish();
    const note = await (await app.request(`${prefix}/checkpoint`)).text();
    const { size, root } = openCheckpoint(note, [ed25519Verifier(signer.vkey)]);

    const range = CompactRange.empty();
    for (const tile of listNewTiles(0, Number(size))) {
      const answer = await app.request(`${prefix}/${tilePath(tile)}`);
      expect(answer.status, tilePath(tile)).toBe(200);
      const hashes = decodeTile(new Uint8Array(await answer.arrayBuffer()));
      expect(hashes).toHaveLength(tile.width);
      if (tile.level === 0) for (const hash of hashes) range.append(hash);
    }
    expect(range.root()).toEqual(root);
    await log.close();
  });

  test('a full tile may be kept for ever, a partial one for a minute', async () => {
    const { app, log } = await openApp(200);
    await log.publisher.publish();
    const kept = async (path: string) =>
      (await app.request(`${prefix}/tile/${path}`)).headers.get('cache-control');

    expect(await kept('0/000')).toBe('public, max-age=31536000, immutable');
    expect(await kept('0/001.p/145')).toBe('public, max-age=60');
    expect(await kept('0/000.p/9')).toBe('public, max-age=60');
    await log.close();
  });

  test.each([
    '0/001.p/146',
    '0/001',
    '0/002.p/1',
    '1/000.p/2',
    '2/000.p/1',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    '0/0',
    '0/x000/000',
    '0/x999/x999/x999/x999/x999/x999/999',
    '0/000/001',
    '9/000',
    '63/000',
    '0/000.p/1/',
    'entries',
  ])('nothing is served as tile %s: beyond the checkpoint, or another spelling', async (path) => {
    const { app, log } = await openApp(200);
    await log.publisher.publish();
    await appendExchanges(log, 100);

    expect((await app.request(`${prefix}/tile/${path}`)).status).toBe(404);
    await log.close();
  });

  test('EVL-R26: bundles of entries are for auditors and our own services', async () => {
    const { app, store, log } = await openApp(200);
    await log.publisher.publish();
    const paths = [
      `${prefix}/${entriesPath({ index: 0, width: 256 })}`,
      `${prefix}/${entriesPath({ index: 1, width: 145 })}`,
    ];
    const statusOf = async (init?: RequestInit) => (await app.request(paths[0] ?? '', init)).status;
    expect([await statusOf(), await statusOf(asOfficer)]).toEqual([401, 403]);

    const expected = (await readLog(store)).map(({ text }) => text);
    const entries: string[] = [];
    for (const path of paths) {
      const answer = await app.request(path, asAuditor);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      entries.push(...decodeEntryBundle(new Uint8Array(await answer.arrayBuffer())));
    }
    expect(entries).toEqual(expected);
    expect((await app.request(`${prefix}/${entriesPath({ index: 1, width: 146 })}`, asAuditor)).status).toBe(
      404,
    );
    await log.close();
  });

  test('EVL-R65: a bundle of entries is shown to an auditor only once that is on record, each time', async () => {
    const { app, store, log, stopLog } = await openApp(200);
    await log.publisher.publish();
    const path = `${prefix}/tile/entries/000`;
    const read = async (init: RequestInit) => {
      const answer = await app.request(path, init);
      await answer.arrayBuffer();
      return [answer.status, answer.headers.get('cache-control')];
    };
    const before = (await readLog(store)).length;
    const readAsAuditor = () => read(asAuditor);
    expect([await readAsAuditor(), await readAsAuditor()]).toEqual([
      [200, 'no-store'],
      [200, 'no-store'],
    ]);
    const { views } = (await (
      await app.request('/exchange/v1/views', asAuditor)
    ).json()) as PrivilegedViewPage;
    expect(views.map(({ subject, view }) => [subject, view])).toEqual([
      ['auditor-1', 'evidence?after=-1&limit=256'],
      ['auditor-1', 'evidence?after=-1&limit=256'],
    ]);

    expect(await read(asService)).toEqual([200, 'private, max-age=31536000, immutable']);
    expect(await readLog(store)).toHaveLength(before + 3);
    stopLog();
    expect((await readAsAuditor())[0]).toBe(503);
    await log.close();
  });

  test('the verifier key is told with its origin', async () => {
    const { app, log } = await openApp(0);
    expect(await (await app.request(`${prefix}/key`)).json()).toEqual({ origin, vkey: signer.vkey });
    await log.close();
  });
});
