import type { WalletAnswer, WalletResult } from '@shuqiao/schemas/types/licence-wallet-answer';
import { listLookUpsOfHolder } from '@shuqiao/storage/licence/look-up';
import {
  describeOnBothEngines,
  type OpenTemporary,
  temporaryStores,
} from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { CASE, clerk, MATTER, openWalletWorld, otherClerk } from './testing/wallet-world.ts';

type World = Awaited<ReturnType<typeof openWalletWorld>>;

const readCode = async (answer: Response) => ((await answer.json()) as { code: string }).code;

async function collect(world: World, id: string): Promise<WalletResult> {
  const answer = (await (await world.collect({ id })).json()) as WalletAnswer;
  if (!answer.result) throw new Error(`nothing to collect: ${JSON.stringify(answer)}`);
  return answer.result;
}

const openWorld = async (open: OpenTemporary) => openWalletWorld(await open());

describeOnBothEngines('a window that asks a wallet', 'licence', (open) => {
  test('gets what the matter needs, verified, with receipts, once (LIC-D1, LIC-Q3)', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    expect(await (await world.collect({ id })).json()).toEqual({ state: 'waiting', result: null });

    expect(await (await world.wallet.answer(uri)).json()).toEqual({});

    const result = await collect(world, id);
    expect(result).toMatchObject({ outcome: 'valid', reason: null, missing: [] });
    const [card, food] = result.licences;
    expect(Object.keys(card?.verification.shown?.claims ?? {})).toEqual(
      expect.arrayContaining(['CZZT', 'CZZTDM']),
    );
    expect(card?.verification.shown?.claims).not.toHaveProperty('KZ_ZZ');
    expect(food?.verification.shown?.claims).toMatchObject({ KZ_JYXM: ['热食类食品制售', '冷食类食品制售'] });
    expect(world.exchange.leaves.filter(({ t }) => t === 'verification')).toHaveLength(2);
    expect(JSON.stringify(world.exchange.leaves)).not.toContain('示例甲');
    expect(await readCode(await world.collect({ id }))).toBe('state_conflict');
    await expect(world.wallet.fetchRequest(uri)).rejects.toThrow('410');
    const { rows } = await listLookUpsOfHolder(world.deps.store.read, '371099200002290033');
    expect(rows).toMatchObject([{ kind: 'wallet', matter: MATTER, caseId: CASE, outcome: 'valid' }]);
  });

  test('gets one answer out of many that arrive together (LIC-H3)', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    const vpToken = await world.wallet.makeVpToken(request);

    const answers = await Promise.all(Array.from({ length: 6 }, () => world.wallet.send(request, vpToken)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410, 410]);
    expect((await collect(world, id)).outcome).toBe('valid');
    expect(world.exchange.leaves.filter(({ t }) => t === 'verification')).toHaveLength(2);
  });
});

describe('a request to a wallet', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  test('is signed by the key of its client id, and the same by GET and by POST', async () => {
    const world = await openWorld(open);
    const { uri } = await world.begin();

    const [byGet, byPost] = [
      await world.wallet.fetchRequest(uri, 'get'),
      await world.wallet.fetchRequest(uri),
    ];

    expect({ ...byPost, wallet_nonce: undefined }).toEqual({ ...byGet, wallet_nonce: undefined });
    expect(byGet.nonce).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(byGet.state).not.toBe(byGet.nonce);
    expect(uri.length).toBeLessThan(800);
  });

  test('asks for the items of the matter and for nothing else (LIC-D1)', async () => {
    const world = await openWorld(open);
    const { uri } = await world.begin();
    const { dcql_query } = await world.wallet.fetchRequest(uri);

    expect(dcql_query.credentials.map((each) => ('claims' in each ? each.claims : []))).toEqual([
      [{ path: ['CZZT'] }, { path: ['CZZTDM'] }],
      [{ path: ['ZZBH'] }, { path: ['KZ_JYXM', null] }],
    ]);
    expect(dcql_query.credential_sets).toMatchObject([{ required: true }, { required: false }]);
    const more = { matter: MATTER, caseId: CASE, items: ['KZ_ZZ'] };
    expect(await readCode(await world.post('/licence/v1/wallet/transactions', more, clerk))).toBe(
      'body_invalid',
    );
  });

  test.each([
    ['no such case', { caseId: 'CASE-2026-000002' }, 'case_not_open'],
    ['no such matter', { matter: '371000-xk-99' }, 'matter_not_in_force'],
    ['a page that is not https', { returnTo: 'http://window.example/back' }, 'body_invalid'],
    ['a page that is a script', { returnTo: 'javascript:alert(1)' }, 'body_invalid'],
  ])('is not made for %s', async (_, over, code) => {
    const world = await openWorld(open);
    const body = { matter: MATTER, caseId: CASE, ...over };

    expect(await readCode(await world.post('/licence/v1/wallet/transactions', body, clerk))).toBe(code);
  });

  test('is not made for a department whose matter it is not, nor while the case cannot be looked up', async () => {
    const world = await openWorld(open);
    const body = { matter: MATTER, caseId: CASE };
    const stranger = { ...clerk, department: '11371000MBT000062U' };
    const ask = (person: typeof clerk | typeof stranger) =>
      world.post('/licence/v1/wallet/transactions', body, person as typeof clerk);

    expect(await readCode(await ask(stranger))).toBe('department_mismatch');
    world.exchange.isDown = true;
    expect(await readCode(await ask(clerk))).toBe('dependency_unavailable');
  });

  test('ends after five minutes, for the wallet and for the window (LIC-H3)', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    const vpToken = await world.wallet.makeVpToken(request);
    world.pass(300_000);

    await expect(world.wallet.fetchRequest(uri)).rejects.toThrow('410');
    expect((await world.wallet.send(request, vpToken)).status).toBe(410);
    expect((await world.collect({ id })).status).toBe(404);
  });
});

describe('what was presented', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  test('goes on the same device to who comes back with the response code', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin({ returnTo: 'https://window.example/back?case=1' });

    const { redirect_uri } = (await (await world.wallet.answer(uri)).json()) as { redirect_uri: string };

    const address = new URL(redirect_uri);
    expect(address.href.split('#')[0]).toBe('https://window.example/back?case=1');
    const responseCode = new URLSearchParams(address.hash.slice(1)).get('response_code') ?? '';
    expect(responseCode.length).toBeGreaterThan(21);
    expect((await world.collect({ id })).status).toBe(403);
    expect((await world.collect({ id, responseCode: 'guessed' })).status).toBe(403);
    expect((await world.collect({ id, responseCode }, otherClerk)).status).toBe(200);
  });

  test('goes across devices only to who asked', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    await world.wallet.answer(uri);

    expect((await world.collect({ id }, otherClerk)).status).toBe(403);
    const police = { ...otherClerk, department: '11371000MBT000062U' };
    expect((await world.collect({ id }, police as unknown as typeof otherClerk)).status).toBe(404);
    expect((await world.collect({ id })).status).toBe(200);
  });

  test('comes with a receipt that holds no item of it', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    await world.wallet.answer(uri);

    const [first] = (await collect(world, id)).licences;
    const [, payload = ''] = (first?.receipt ?? '').split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toMatchObject({ case_id: CASE, outcome: 'valid', log: first?.log });
    expect(JSON.stringify(claims)).not.toMatch(/示例|371099/);
  });
});
