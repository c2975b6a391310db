import { insertHolderConsent } from '@shuqiao/storage/licence/holder-consent';
import { listLookUpsOfHolder } from '@shuqiao/storage/licence/look-up';
import { issueLicence } from '@shuqiao/storage/testing/licence-rows';
import { describeOnBothEngines, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, test } from 'vitest';
import { hashCode } from '../codes/one-time-code.ts';
import { FOOD } from '../testing/open-licence-world.ts';
import { toAccessToken } from './access-token.ts';
import {
  bureau,
  cardType,
  FIRM,
  foodType,
  MATTER,
  openShandongWorld,
  PERSON,
  START_MS,
} from './testing/shandong-world.ts';

type World = Awaited<ReturnType<typeof openShandongWorld>>;

const FOR_PERSON = '食品经营许可 办件号:CASE-PERSON';
const FOR_FIRM = '办件号：CASE-FIRM';
const person = { holderCode: PERSON, holderTypeCode: '111', certTypeCode: cardType, useCause: FOR_PERSON };
const firm = { holderCode: FIRM, holderTypeCode: '001', certTypeCode: foodType, useCause: FOR_FIRM };
const BY_HOLDER = 'queryCertInfoByHolderCode';

describeOnBothEngines('a window that speaks the Shandong interface', 'licence', (open) => {
  test('gets the items of its matter, masked, on the strength of an open case', async () => {
    const world = await openShandongWorld(await open());
    const account = await world.makeAccount(cardType);
    const card = await world.issueCard();

    const byHolder = await world.call(account, BY_HOLDER, person);
    const asked = { certIdentifier: card.zzbs, useCause: FOR_PERSON };
    const byIdentifier = await world.call(account, 'queryCertInfo', asked);

    expect(byHolder.head).toEqual({ status: 0, message: '成功' });
    expect(Object.keys(byHolder.data?.certData ?? {})).toEqual(['CZZT', 'CZZTDM']);
    expect(JSON.stringify(byHolder)).not.toContain(PERSON);
    expect(byHolder.data?.encryption).toBe('none');
    expect(byIdentifier).toEqual(byHolder);
    const { rows } = await listLookUpsOfHolder(world.store.read, PERSON);
    expect(rows).toMatchObject([{ kind: 'shandong', caseId: 'CASE-PERSON' }, { kind: 'shandong' }]);
    expect(world.exchange.leaves.filter(({ t }) => t === 'verification')).toHaveLength(2);
    expect(JSON.stringify(world.exchange.leaves)).not.toContain(PERSON);
  });

  test('uses each token once, also when it is sent many times at once', async () => {
    const world = await openShandongWorld(await open());
    const account = await world.makeAccount(cardType);
    await world.issueCard();
    const scope = { accessId: account.accessId, operation: BY_HOLDER };
    const token = toAccessToken(account.secret, scope, { seconds: START_MS / 1_000, nonce: 'n'.repeat(20) });

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => world.call(account, BY_HOLDER, person, { token })),
    );

    expect(replies.map(({ head }) => head.status).sort()).toEqual([0, 11, 11, 11, 11]);
  });
});

describe('a status of the Shandong interface', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  async function openFood(parts: Parameters<World['issueFood']>[0]) {
    const world = await openShandongWorld(await open());
    const licence = await world.issueFood(parts);
    return { world, licence, account: await world.makeAccount(foodType) };
  }

  test.each([
    [0, 'a valid licence', {}],
    [21, 'one that was cancelled', { state: '04' }],
    [21, 'one that was revoked', { state: '03' }],
    [22, 'one whose last day has passed', { validTo: '2026-11-23' }],
    [0, 'one on its last day', { validTo: '2026-11-24' }],
    [23, 'one that is suspended', { state: '02' }],
    [23, 'one that is not yet valid', { validFrom: '2026-11-25' }],
    [101, 'one in a state that its type does not know', { state: '06' }],
  ] as const)('%i is answered to %s, by holder, identifier and comparison', async (status, _, parts) => {
    const { world, licence, account } = await openFood(parts);
    const compare = { certTypeCode: foodType, certData: { holderCode: FIRM }, useCause: FOR_FIRM };
    const identify = { certIdentifier: licence.zzbs, useCause: FOR_FIRM };

    const replies = [
      await world.call(account, BY_HOLDER, firm),
      await world.call(account, 'queryCertInfo', identify),
      await world.call(account, 'verifyCertInfo', compare),
    ];

    expect(replies.map(({ head }) => head.status)).toEqual([status, status, status]);
    expect(replies.every(({ data }) => (data === null) === (status !== 0))).toBe(true);
  });

  test.each<[number, string, object]>([
    [10, 'a number that nobody has', { certNo: 'JY13710990000002' }],
    [12, 'no holder', { holderCode: '' }],
    [12, 'no cause', { useCause: undefined }],
    [12, 'a cause without case or consent', { useCause: '济南市一窗受理系统' }],
    [13, 'a type that is not published', { certTypeCode: '11100000000013127D999' }],
    [100, 'a type of another account', { certTypeCode: cardType }],
    [100, 'a case that is not open', { useCause: '办件号:CASE-NONE' }],
    [100, 'a case about somebody else', { useCause: FOR_PERSON }],
    [100, 'a consent that nobody gave', { useCause: '授权码:ABCDEFGHJK' }],
    [102, 'a holder code with a wrong check character', { holderCode: '91371000MAT000018X' }],
    [102, 'a cause that is too long', { useCause: `${FOR_FIRM}${'长'.repeat(200)}` }],
    [103, 'a kind of holder that is not known', { holderTypeCode: '999' }],
    [113, 'a type code that is none', { certTypeCode: '食品经营许可证' }],
  ])('%i is answered to %s, and nothing else', async (status, _, over) => {
    const { world, account } = await openFood({});

    const reply = await world.call(account, BY_HOLDER, { ...firm, ...over });

    expect(reply).toMatchObject({ head: { status }, data: null });
    expect(world.exchange.leaves.filter(({ t }) => t === 'verification')).toHaveLength(status === 10 ? 1 : 0);
  });

  test('12 says how the cause is to be written', async () => {
    const { world, account } = await openFood({});
    const { head } = await world.call(account, BY_HOLDER, { ...firm, useCause: '济南市一窗受理系统' });

    expect(head.message).toContain('办件号:');
    expect(head.message).toContain('授权码:');
  });

  test('99 is answered while cases or evidence are out of reach, and nothing is shown', async () => {
    const { world, account } = await openFood({});
    world.exchange.isDown = true;

    expect(await world.call(account, BY_HOLDER, firm)).toMatchObject({ head: { status: 99 }, data: null });
  });

  test('102 is answered to what is no call', async () => {
    const { world } = await openFood({});
    const send = async (body: string) => {
      const answer = await world.app.request(`/licence/v1/sd/${BY_HOLDER}`, { method: 'POST', body });
      return ((await answer.json()) as { head: { status: number } }).head.status;
    };

    expect([
      await send('{'),
      await send('[]'),
      await send('{"head":{},"head":{}}'),
      await send('{}'),
    ]).toEqual([102, 102, 102, 12]);
  });

  test('21 is answered to an old identifier, with the word that there is a newer version', async () => {
    const { world, licence, account } = await openFood({});
    const { zzbs: _, base: _b, version: _v, ...rest } = licence;
    await issueLicence(world.store, { ...rest, versionNo: 2, madeBy: 'change', relatedZzbs: licence.zzbs });

    const asked = { certIdentifier: licence.zzbs, useCause: FOR_FIRM };
    const { head } = await world.call(account, 'queryCertInfo', asked);

    expect(head).toEqual({ status: 21, message: '证照已废止或注销：已有新版本' });
  });
});

describe('an account of the Shandong interface', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  async function openAccount(over: object = {}) {
    const world = await openShandongWorld(await open());
    await world.issueCard();
    return { world, account: await world.makeAccount(cardType, over) };
  }

  test('does not answer a static password, a token of another call, or one that is five minutes old', async () => {
    const { world, account } = await openAccount();
    const { accessId, secret } = account;
    const moment = { seconds: START_MS / 1_000, nonce: 'n'.repeat(20) };
    const ask = async (token: string) => (await world.call(account, BY_HOLDER, person, { token })).head;

    const refused = await ask(secret);
    expect(refused.status).toBe(11);
    expect(refused.message).toContain('一次性令牌');
    expect((await ask(toAccessToken(secret, { accessId, operation: 'queryCertInfo' }, moment))).status).toBe(
      11,
    );
    const fresh = toAccessToken(secret, { accessId, operation: BY_HOLDER }, moment);
    world.pass(300_001);
    expect((await ask(fresh)).status).toBe(11);
  });

  test('ends for good, and works only from its addresses', async () => {
    const { world, account } = await openAccount({ addresses: ['10.0.0.1'] });
    const ask = async (address: string) =>
      (await world.call(account, BY_HOLDER, person, { address })).head.status;

    expect([await ask('10.0.0.2'), await ask('10.0.0.1')]).toEqual([11, 0]);
    const { accessId } = account;
    expect((await world.post('/licence/v1/sd/accounts/end', { accessId }, bureau)).status).toBe(204);
    expect(await ask('10.0.0.1')).toBe(11);
    expect((await world.post('/licence/v1/sd/accounts/end', { accessId }, bureau)).status).toBe(404);
  });

  test('is opened by the bureau only, for what a matter of that department needs, and on record', async () => {
    const { world } = await openAccount();
    const ask = { department: FOOD, matter: MATTER, type: cardType };
    const post = async (body: object, who: { role: 'bureau' | 'officer'; department?: string }) =>
      (await world.post('/licence/v1/sd/accounts', body, { subject: 'someone', ...who })).status;

    expect(await post(ask, { role: 'officer', department: FOOD })).toBe(403);
    expect(await post({ ...ask, type: '11100000MB0143028R001' }, bureau)).toBe(422);
    expect(await post({ ...ask, department: '11371000MBT000062U' }, bureau)).toBe(403);
    expect(world.exchange.leaves.map(({ t }) => t)).toEqual(['policy.changed']);
  });

  test('with an SM2 key gets its data in SM2, and nobody else can read it', async () => {
    const keys = sm2.generateKeyPairHex();
    const { world, account } = await openAccount({ sm2PublicKey: keys.publicKey });

    const { data } = await world.call(account, BY_HOLDER, person);

    expect(data?.encryption).toBe('SM2');
    expect(data?.certData).toMatch(/^04[0-9A-F]+$/);
    const cipher = String(data?.certData).slice(2).toLowerCase();
    const text = sm2.doDecrypt(cipher, keys.privateKey, 1, { output: 'string' });
    expect(Object.keys(JSON.parse(text))).toEqual(['CZZT', 'CZZTDM']);
  });

  test('reads in full what the holder consented to, once, and not the rest', async () => {
    const { world, account } = await openAccount();
    const consent = {
      id: world.deps.newId(),
      holderHash: world.deps.hashHolder(PERSON),
      holderCode: PERSON,
      department: FOOD,
      matter: MATTER,
      types: [cardType],
      items: [`${cardType}/CZZTDM`],
      caseId: null,
      codeHash: hashCode('consent', 'ABCDEFGHJK', world.deps),
      issuedMs: START_MS,
      expiresMs: START_MS + 60_000,
    };
    await world.store.write((w) => insertHolderConsent(w, consent));
    const asked = { ...person, useCause: '授权码:ABCDEFGHJK' };

    const first = await world.call(account, BY_HOLDER, asked);
    const again = await world.call(account, BY_HOLDER, asked);

    expect(first.data?.certData).toEqual({ CZZTDM: PERSON });
    expect(again.head.status).toBe(100);
  });
});

describe('a comparison by the Shandong interface', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  test('says yes or no to each field, and never the item', async () => {
    const world = await openShandongWorld(await open());
    await world.issueFood();
    const account = await world.makeAccount(foodType);
    const fields = {
      holderCode: FIRM,
      holder: '威海示例餐饮有限公司',
      certNo: 'ｊｙ１３７１０９９００００００１',
    };
    const verify = async (certData: unknown) =>
      world.call(account, 'verifyCertInfo', { certTypeCode: foodType, certData, useCause: FOR_FIRM });

    expect((await verify({ ...fields, certNo: '' })).data?.certData).toEqual({
      result: '1',
      fields: { holderCode: '1', holder: '1' },
    });
    expect((await verify(JSON.stringify({ ...fields, certNo: '', holder: '别家' }))).data?.certData).toEqual({
      result: '0',
      fields: { holderCode: '1', holder: '0' },
    });
  });

  test('compares nothing that the matter does not need', async () => {
    const world = await openShandongWorld(await open());
    await world.issueFood();
    const account = await world.makeAccount(foodType);
    const verify = async (certData: unknown) =>
      (await world.call(account, 'verifyCertInfo', { certTypeCode: foodType, certData, useCause: FOR_FIRM }))
        .head.status;

    expect(await verify({ holderCode: FIRM, KZ_JYCS: '威海市环翠区示例路1号' })).toBe(102);
    expect([await verify('{'), await verify(''), await verify({ holder: '无代码' })]).toEqual([102, 12, 12]);
  });
});
