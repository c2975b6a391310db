import { compileApiCheck } from '@shuqiao/http/api-validator';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { verifyTrust } from '@shuqiao/protocol/licence/trust/trust-token';
import { approveAuthority, proposeAuthority } from '@shuqiao/storage/licence/issuer-authority';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { issuerSigners } from '../keys/issuer-signers.ts';
import { FOOD, MARKET, openLicenceWorld } from '../testing/open-licence-world.ts';
import { listTypes } from './list-types.ts';
import { openTrust } from './publish-trust.ts';
import { trustContentReader } from './read-facts.ts';
import { readTrust } from './read-trust.ts';

const START_MS = Date.parse('2026-11-24T02:00:00Z');

describeOnBothEngines('the trust document', 'licence', (open) => {
  async function openPublished() {
    const store = await open();
    const time = { nowMs: START_MS };
    const world = await openLicenceWorld(store, { clock: () => time.nowMs });
    readTrust(world.app, world.deps);
    listTypes(world.app);
    return { ...world, store, time };
  }

  test('is what the gateway’s pinned key signed: types, issuers with keys, authorities, the status signer', async () => {
    const { app, keys, issuer } = await openPublished();
    const answer = await app.request('/licence/v1/trust');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const document = JSON.parse(new TextDecoder().decode(bytes));
    expect(compileApiCheck('licence-trust')(document)).toEqual([]);

    const pinned = {
      ...keys.answers.key.export({ format: 'jwk' }),
      kid: keys.answers.kid,
      alg: 'ES256' as const,
    };
    const anchor = { issuer, keys: [pinned as never] };
    const token = answer.headers.get('shuqiao-licence-trust') ?? '';
    const claims = await verifyTrust(token, bytes, anchor, nodeLicenceCrypto);
    expect(claims.n).toBe(document.version);
    expect(document.types).toHaveLength(10);
    const codes = document.issuers.map(({ department }: { department: string }) => department);
    expect(codes).toEqual(expect.arrayContaining([FOOD, MARKET]));
    expect(document.issuers.every(({ keys: held }: { keys: unknown[] }) => held.length === 1)).toBe(true);
  });

  test('holds no private part of any key', async () => {
    const { app } = await openPublished();
    const text = await (await app.request('/licence/v1/trust')).text();
    expect(text).not.toMatch(/"d":/);
  });

  test('keeps its version and ETag while nothing changes, and gets a new one with a new authority', async () => {
    const { app, deps, store } = await openPublished();
    const first = await app.request('/licence/v1/trust');
    const etag = first.headers.get('etag') ?? '';
    await deps.trust.refresh();
    const again = await app.request('/licence/v1/trust', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);

    const row = { id: 'LA-new', department: MARKET, type: '11100000MB0143028R901', area: '371000' };
    const rest = { legalBasis: '测试', validFrom: '2026-01-01', validTo: null, successor: null };
    await store.write((w) => proposeAuthority(w, { ...row, ...rest, proposedBy: 'a' }));
    await deps.trust.refresh();
    expect(deps.trust.current().published.etag).toBe(etag);
    await store.write((w) => approveAuthority(w, { id: 'LA-new', version: 1, by: 'b' }));
    await deps.trust.refresh();
    expect(deps.trust.current().published.version).toBe(2);
    expect(deps.trust.current().published.etag).not.toBe(etag);
  });

  test('is published anew before it runs out, with the same content', async () => {
    const { deps, time } = await openPublished();
    const before = deps.trust.current().index.expiresAtMs;
    time.nowMs += 13 * 3_600_000;
    await deps.trust.refresh();
    expect(deps.trust.current().index.expiresAtMs).toBe(before + 13 * 3_600_000);
  });

  test('survives a restart: the version that was published is taken up again', async () => {
    const { deps, keys, folder, store, issuer } = await openPublished();
    const readContent = trustContentReader({
      issuer,
      store,
      clock: deps.clock,
      directory: deps.directory,
      signers: issuerSigners(folder),
      statusPublic: keys.statusPublic,
    });
    const again = await openTrust({ store, clock: deps.clock, signer: keys.receiptSigner, readContent });
    expect(again.current().published).toEqual(deps.trust.current().published);
  });

  test('lists the types, each at its code, and says so where there is none', async () => {
    const { app } = await openPublished();
    const { types } = (await (await app.request('/licence/v1/types')).json()) as { types: unknown[] };
    expect(types).toHaveLength(10);
    const one = await app.request('/licence/v1/types/11100000MB0143028R001');
    expect(await one.json()).toMatchObject({ title: '营业执照' });
    expect((await app.request('/licence/v1/types/nothing')).status).toBe(404);
  });
});
