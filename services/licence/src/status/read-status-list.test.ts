import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import { getStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import { findLicence } from '@shuqiao/storage/licence/licence';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { FOOD, openIssuingWorld, START_MS } from '../issue/testing/open-issuing-world.ts';
import { toIssuerId } from '../trust/compose-trust.ts';
import { readStatusList } from './read-status-list.ts';
import { toStatusListUri } from './status-list-uri.ts';

const startSeconds = START_MS / 1000;

describe('a status list', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  async function openPublished() {
    const store = await open();
    const world = await openIssuingWorld(store);
    readStatusList(world.app, world.deps);
    const { identifier } = await world.issue();
    const licence = await findLicence(store.read, identifier);
    if (!licence) throw new Error('nothing was issued');
    const { statusList: list, statusIndex: index } = licence;
    const uri = toStatusListUri(world.issuer, list);
    const get = (query = '', headers = {}) =>
      world.app.request(`/licence/v1/status-lists/${list}${query}`, { headers });
    const valueAt = async (query = '', atMs: number | null = null) => {
      const signers = world.deps.trust.current().index.findStatusSigners(toIssuerId(world.issuer, FOOD));
      const ask = { uri, signers, crypto: nodeLicenceCrypto, nowMs: world.deps.clock(), atMs };
      const read = await readStatusListToken(await (await get(query)).text(), ask);
      return 'code' in read ? read.reason : getStatus(read.bytes, read.bits, index);
    };
    const suspend = () =>
      world.act({ identifier, act: 'suspend', effectiveOn: '2026-11-24', reason: '检查' });
    return { ...world, identifier, uri, get, valueAt, suspend };
  }

  test('is answered as its own media type, to be kept for its ttl and asked for by ETag (LIC-S3)', async () => {
    const { get } = await openPublished();
    const answer = await get();

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const etag = answer.headers.get('etag') ?? '';
    const again = await get('', { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is signed by the gateway for the issuers, and says at once what has been done', async () => {
    const { valueAt, suspend } = await openPublished();
    expect(await valueAt()).toBe(0);
    await suspend();
    expect(await valueAt()).toBe(2);
  });

  test('answers for a past second what was published then (LIC-S17)', async () => {
    const { advance, valueAt, suspend, get } = await openPublished();
    advance(3_600_000);
    await suspend();

    expect(await valueAt(`?time=${startSeconds + 10}`, START_MS + 10_000)).toBe(0);
    expect(await valueAt(`?time=${startSeconds + 3_600}`, START_MS + 3_600_000)).toBe(2);
    expect((await get(`?time=${startSeconds - 1}`)).status).toBe(404);
    expect((await get(`?time=${startSeconds + 3_601}`)).status).toBe(404);
    expect((await get('?time=now')).status).toBe(400);
    expect((await get('?tiem=1')).status).toBe(400);
  });

  test('that nobody has made is not found', async () => {
    const { app } = await openPublished();
    expect((await app.request('/licence/v1/status-lists/none')).status).toBe(404);
  });

  test('is signed anew long before it ends, and otherwise only when it has changed (LIC-S18)', async () => {
    const { advance, deps, get } = await openPublished();
    const etag = async () => (await get()).headers.get('etag');
    const first = await etag();
    advance(6 * 3_600_000);
    await deps.publishLists();
    expect(await etag()).toBe(first);
    advance(1_000);
    await deps.publishLists();
    expect(await etag()).not.toBe(first);
  });

  test('changed many times in one second is published in the end with its last value', async () => {
    const { act, advance, deps, identifier, valueAt } = await openPublished();
    for (let i = 0; i < 9; i++) {
      const name = i % 2 === 0 ? 'suspend' : 'resume';
      await act({ identifier, act: name, effectiveOn: '2026-11-24', reason: `第${i}次` });
    }
    advance(10_000);
    await deps.publishLists();

    expect(await valueAt()).toBe(2);
  });

  test('of ours is read from the store, and any other uri asked for outside', async () => {
    const { load, uri } = await openPublished();

    expect(await load(uri, null)).toHaveProperty('text');
    expect(await load(uri, START_MS)).toHaveProperty('text');
    expect(await load(uri, START_MS - 1_000)).toEqual({
      code: 'status_unavailable',
      reason: 'not published',
    });
    expect(await load(`${uri}x`, null)).toEqual({ code: 'status_unavailable', reason: 'not published' });
    expect(await load('https://other.example/lists/1', null)).toEqual({
      code: 'status_unavailable',
      reason: 'outside',
    });
  });

  test('of ours is what was published last, not what a cache would still answer', async () => {
    const { deps, uri, suspend, advance, issuer } = await openPublished();
    const signers = deps.trust.current().index.findStatusSigners(toIssuerId(issuer, FOOD));
    const find = async () => {
      const found = await deps.status.find(uri, { signers, nowMs: deps.clock(), atMs: null });
      return 'list' in found ? found.list.iatMs : found;
    };
    const first = await find();
    expect(await find()).toBe(first);
    advance(1_000);
    await suspend();
    expect(await find()).toBe(deps.clock());
    expect(await deps.status.find(uri, { signers: [], nowMs: deps.clock(), atMs: null })).toEqual({
      code: 'status_token_invalid',
      reason: 'signer',
    });
    expect(await deps.status.find(uri, { signers, nowMs: deps.clock(), atMs: START_MS })).toHaveProperty(
      'list',
    );
  });
});
