import { buildLicenceIdentifier, isLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { Problem } from '@shuqiao/http/problem';
import { findLicence, findLicenceByNumber } from '@shuqiao/storage/licence/licence';
import { listLicenceEvents } from '@shuqiao/storage/licence/licence-event';
import { closeStatusList, listStatusLists } from '@shuqiao/storage/licence/status-list';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { issueLicence } from './issue-licence.ts';
import {
  cardIssue,
  FOOD,
  foodIssue,
  foodType,
  issuerOf,
  MARKET,
  openIssuingWorld,
  POLICE,
} from './testing/open-issuing-world.ts';

const codeOf = (error: unknown) => (error instanceof Problem ? error.code : error);
const refusal = (promise: Promise<unknown>) => promise.then(() => 'done', codeOf);
const numberOf = (store: Store) =>
  findLicenceByNumber(store.read, { type: foodType, number: 'JY13710990000001' });

describeOnBothEngines('issuing a licence', 'licence', (open) => {
  test('completes what the issuer leaves out and answers where it stands on record', async () => {
    const store = await open();
    const { issue, exchange } = await openIssuingWorld(store);

    const answer = await issue();

    expect(answer).toMatchObject({
      version: 1,
      state: '01',
      since: '2024-08-01',
      repeated: false,
      logIndex: 1,
    });
    expect(isLicenceIdentifier(answer.identifier)).toBe(true);
    const licence = await findLicence(store.read, answer.identifier);
    expect(licence?.claims).toMatchObject({
      ZZMC: '食品经营许可证',
      ZZLXDM: foodType,
      ZZBS: answer.identifier,
      ZZBFJG: '市食品药品监管局',
      ZZBFJGDM: FOOD,
      CZZTDMLX: '统一社会信用代码',
      CZZTDMLXDM: '001',
    });
    expect(await listLicenceEvents(store.read, answer.identifier)).toMatchObject([
      { seq: 1, act: 'issue', fromState: null, toState: '01', actor: 'account-1' },
    ]);
    expect(exchange.leaves).toMatchObject([{ t: 'licence.changed', departments: [FOOD] }]);
  });

  test('tells the evidence neither holder nor items nor the identifier', async () => {
    const { issue, exchange } = await openIssuingWorld(await open());
    const { identifier } = await issue();

    const text = JSON.stringify(exchange.leaves);
    for (const secret of [identifier, 'JY13710990000001', '91371000MAT000018Y', '威海示例', '热食']) {
      expect(text).not.toContain(secret);
    }
  });

  test('twice with the same content is one licence and one entry of the log', async () => {
    const store = await open();
    const { issue, exchange } = await openIssuingWorld(store);
    const first = await issue();

    expect(await issue()).toEqual({ ...first, repeated: true, logIndex: null });
    expect(exchange.leaves).toHaveLength(1);
    expect(await numberOf(store)).toHaveLength(1);
  });

  test('with the number of a living licence and other content is refused', async () => {
    const { issue } = await openIssuingWorld(await open());
    await issue();

    expect(await refusal(issue(foodIssue({ KZ_ZTYT: '食品销售经营者' })))).toBe('licence_number_taken');
    expect(await refusal(issue({ ...foodIssue(), area: '371083' }))).toBe('licence_number_taken');
  });

  test('by many at once makes one licence, which all of them are told', async () => {
    const store = await open();
    const { issue } = await openIssuingWorld(store);

    const answers = await Promise.all(Array.from({ length: 8 }, () => issue()));

    expect(new Set(answers.map(({ identifier }) => identifier)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await numberOf(store)).toHaveLength(1);
  });

  test('with one number and different content by many at once makes one licence, and refuses the others', async () => {
    const store = await open();
    const { issue } = await openIssuingWorld(store);

    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) => refusal(issue(foodIssue({ KZ_ZTYT: `业态${i}` })))),
    );

    expect(outcomes.toSorted()).toEqual(['done', ...Array(7).fill('licence_number_taken')]);
    expect(await numberOf(store)).toHaveLength(1);
  });

  test('that could not be put on record is stored, and the same request later puts it there', async () => {
    const { issue, exchange } = await openIssuingWorld(await open());
    exchange.isDown = true;
    expect(await refusal(issue())).toBe('log_down');
    exchange.isDown = false;

    expect(await issue()).toMatchObject({ repeated: true });
    expect(exchange.leaves).toHaveLength(1);
  });

  test('anew after the one before has ended is the next version, with a status index of its own', async () => {
    const store = await open();
    const { issue, act } = await openIssuingWorld(store);
    const first = await issue();
    await act({ identifier: first.identifier, act: 'cancel', effectiveOn: '2026-01-01', reason: '歇业' });

    const anew = await issue(foodIssue({ ZZBFRQ: '2026-05-01', ZZYXQQSRQ: '2026-05-01' }));

    expect(anew).toMatchObject({ version: 2, state: '01', repeated: false });
    const [before, after] = await Promise.all(
      [first, anew].map(({ identifier }) => findLicence(store.read, identifier)),
    );
    expect(after).toMatchObject({ base: before?.base, relatedZzbs: first.identifier, madeBy: 'issue' });
    expect(after?.statusIndex).not.toBe(before?.statusIndex);
    expect(before?.state).toBe('04');
  });

  test('goes on in a new list of 131,072 entries when none has room (LIC-S18)', async () => {
    const store = await open();
    const { issue } = await openIssuingWorld(store);
    await issue();
    const [list] = (await listStatusLists(store.read)).rows;
    await store.write((w) => closeStatusList(w, list?.id ?? ''));

    const second = await issue(foodIssue({ ZZBH: 'JY13710990000002' }));

    const lists = (await listStatusLists(store.read)).rows;
    expect(lists.map(({ size, bits, used }) => [size, bits, used])).toEqual([
      [131_072, 2, 1],
      [131_072, 2, 1],
    ]);
    const stored = await findLicence(store.read, second.identifier);
    expect(stored?.statusList).not.toBe(list?.id);
  });
});

describeOnBothEngines('a licence is not issued', 'licence', (open) => {
  test.each([
    ['of a type that nobody knows', { type: '11100000MB0143028R999' }, FOOD, 'licence_type_unknown'],
    ['by a department that issues other types (LIC-A3)', {}, POLICE, 'issuer_not_authorised_for_type'],
    ['outside the area of the authority', { area: '370100' }, FOOD, 'issuer_not_authorised_for_type'],
  ])('%s', async (_, over, department, code) => {
    const store = await open();
    const { issue } = await openIssuingWorld(store);

    expect(await refusal(issue({ ...foodIssue(), ...over }, department))).toBe(code);
    expect(await numberOf(store)).toEqual([]);
    expect((await listStatusLists(store.read)).rows).toEqual([]);
  });

  test('by a department that has no authority at all, or has ended', async () => {
    const { issue, publishDirectory } = await openIssuingWorld(await open());
    const stranger = '11371000MBT0002816';
    await publishDirectory((departments) => {
      const food = departments.get(FOOD);
      if (!food) throw new Error('no food department');
      departments.set(stranger, { ...food, code: stranger });
      departments.set(FOOD, { ...food, validTo: '2020-12-31' });
    });

    expect(await refusal(issue(foodIssue(), stranger))).toBe('issuer_unknown');
    expect(await refusal(issue())).toBe('department_mismatch');
  });

  test.each([
    ['tomorrow', { ZZBFRQ: '2026-11-25' }, 'licence_date'],
    ['on no day', { ZZBFRQ: '2026-02-30' }, 'licence_date'],
    ['before there was an authority', { ZZBFRQ: '1980-01-01' }, 'issuer_not_authorised_for_type'],
    ['in the name of another department', { ZZBFJGDM: MARKET }, 'department_mismatch'],
  ])('%s', async (_, over, code) => {
    const { issue } = await openIssuingWorld(await open());

    expect(await refusal(issue(foodIssue(over)))).toBe(code);
  });

  test('with claims that the type does not allow, all of which are told, and no value', async () => {
    const store = await open();
    const { issue } = await openIssuingWorld(store);
    const wrong = foodIssue({
      CZZTDM: '91371000MAT000018X',
      ZZYXQJZRQ: '2029-08-02',
      ZZMC: '秘密',
      SFZH: '秘密',
    });
    const error = await issue(wrong).catch((reason: unknown) => reason);

    expect(codeOf(error)).toBe('licence_claims_invalid');
    const { findings } = (error as Problem).extensions as { findings: { pointer: string; code: string }[] };
    expect(findings.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()).toEqual([
      '/CZZTDM format',
      '/SFZH additionalProperties',
      '/ZZMC const',
      '/ZZYXQJZRQ period',
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/秘密|91371000|2029/);
    expect(await numberOf(store)).toEqual([]);
  });
});

describeOnBothEngines('the identifier of a licence', 'licence', (open) => {
  test('is the one that the issuer hands in, where its check character is right (LIC-P6)', async () => {
    const { issue } = await openIssuingWorld(await open());
    const parts = { type: foodType, issuer: FOOD, serial: 'SERIAL1', version: '001' };
    const given = buildLicenceIdentifier(parts);
    const wrong = `${given.slice(0, -1)}${given.endsWith('0') ? '1' : '0'}`;

    expect(await refusal(issue(foodIssue({ ZZBS: wrong })))).toBe('licence_claims_invalid');
    expect(await issue(foodIssue({ ZZBS: given }))).toMatchObject({ identifier: given });
  });

  test('never tells the number of a person’s papers', async () => {
    const store = await open();
    const { issue } = await openIssuingWorld(store);

    const { identifier } = await issue(cardIssue(), POLICE);

    expect(identifier).not.toContain('371099');
    expect(await findLicence(store.read, identifier)).toMatchObject({ holderKind: 'person' });
  });
});

describeOnBothEngines('a department that takes over the duties of another', 'licence', (open) => {
  test('registers what was issued in the old name, and acts upon it', async () => {
    const store = await open();
    const { issue, act, publishDirectory } = await openIssuingWorld(store);
    await publishDirectory((departments) => {
      const food = departments.get(FOOD);
      if (food) departments.set(FOOD, { ...food, validTo: '2025-01-14', mergedInto: MARKET });
    });

    const old = await issue(foodIssue({ ZZBFJGDM: FOOD }), MARKET);
    const suspended = await act(
      { identifier: old.identifier, act: 'suspend', effectiveOn: '2026-11-20', reason: '检查' },
      MARKET,
    );

    expect(suspended).toMatchObject({ state: '02' });
    expect(await findLicence(store.read, old.identifier)).toMatchObject({ issuer: FOOD });
    expect(await refusal(issue(foodIssue({ ZZBFJGDM: FOOD }), POLICE))).toBe('department_mismatch');
  });
});

describeOnBothEngines('the route of issuing', 'licence', (open) => {
  test('is for issuers of a department: 201 the first time, 200 the second', async () => {
    const world = await openIssuingWorld(await open());
    issueLicence(world.app, world.deps);
    const post = (role: 'issuer' | 'clerk') =>
      world.post('/licence/v1/licences', foodIssue(), { ...issuerOf(FOOD), role });

    expect((await post('clerk')).status).toBe(403);
    expect((await post('issuer')).status).toBe(201);
    expect((await post('issuer')).status).toBe(200);
  });
});
