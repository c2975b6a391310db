import { Problem } from '@shuqiao/http/problem';
import type { LicenceActRequest } from '@shuqiao/schemas/types/licence-act';
import { findLicence } from '@shuqiao/storage/licence/licence';
import { listLicenceEvents } from '@shuqiao/storage/licence/licence-event';
import { findStampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import { findStatusEntry } from '@shuqiao/storage/licence/status-list-entry';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { actOnLicence } from './act-on-licence.ts';
import { FOOD, foodIssue, issuerOf, MARKET, openIssuingWorld, POLICE } from './testing/open-issuing-world.ts';

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  );

const toAct = (identifier: string, act: LicenceActRequest['act'], over: object = {}): LicenceActRequest => ({
  identifier,
  act,
  effectiveOn: '2026-11-20',
  reason: '依法办理',
  ...over,
});

const renewed = (over: object = {}) => ({
  effectiveOn: '2026-11-20',
  claims: foodIssue({ ZZBFRQ: '2026-11-20', ZZYXQQSRQ: '2026-11-20', ZZYXQJZRQ: '2031-11-19', ...over })
    .claims,
});

async function statusOf(store: Store, identifier: string): Promise<number | undefined> {
  const licence = await findLicence(store.read, identifier);
  const place = licence && { list: licence.statusList, index: licence.statusIndex };
  return place && (await findStatusEntry(store.read, place))?.value;
}

async function copyOf(store: Store, id: string) {
  const copy = await findStampedCopy(store.read, id);
  const entry =
    copy && (await findStatusEntry(store.read, { list: copy.statusList, index: copy.statusIndex }));
  return [copy?.state, entry?.value];
}

describeOnBothEngines('an act upon a licence', 'licence', (open) => {
  const openIssued = async () => {
    const store = await open();
    const world = await openIssuingWorld(store);
    const { identifier } = await world.issue();
    return { store, identifier, ...world };
  };

  test.each([
    ['suspend', '02', 2],
    ['revoke', '03', 1],
    ['cancel', '04', 1],
    ['lapse', '05', 1],
    ['annul', '07', 1],
  ] as const)('%s leads to state %s and status value %i, with its reason kept', async (act, state, value) => {
    const { store, identifier, act: perform } = await openIssued();

    const answer = await perform(toAct(identifier, act, { reasonCode: 'R1' }));

    expect(answer).toMatchObject({ identifier, version: 1, state, since: '2026-11-20', logIndex: 2 });
    expect(await findLicence(store.read, identifier)).toMatchObject({ state, stateSince: '2026-11-20' });
    expect(await statusOf(store, identifier)).toBe(value);
    expect(await listLicenceEvents(store.read, identifier)).toMatchObject([
      { act: 'issue' },
      { act, fromState: '01', toState: state, reasonCode: 'R1', reasonText: '依法办理', actor: 'account-1' },
    ]);
  });

  test('tells the evidence which state, and no reason, holder or item', async () => {
    const { identifier, act, exchange } = await openIssued();
    await act(toAct(identifier, 'suspend', { reason: '因张某投诉' }));

    const leaf = exchange.leaves.at(-1);
    expect(leaf).toMatchObject({ t: 'licence.changed', departments: [FOOD] });
    expect(JSON.parse(leaf?.message ?? '')).toMatchObject({ act: 'suspend', state: '02', version: 1 });
    expect(leaf?.message).not.toMatch(/张某|JY1371|海|SERIAL/);
  });

  test('that gives the licence back makes it and its copies valid again', async () => {
    const { store, identifier, act, copy } = await openIssued();
    await copy(identifier, 'copy-1');
    await act(toAct(identifier, 'suspend'));
    expect([await statusOf(store, identifier), ...(await copyOf(store, 'copy-1'))]).toEqual([
      2,
      'suspended',
      2,
    ]);

    await act(toAct(identifier, 'resume'));

    expect([await statusOf(store, identifier), ...(await copyOf(store, 'copy-1'))]).toEqual([0, 'valid', 0]);
  });

  test.each(['revoke', 'cancel', 'annul', 'lapse'] as const)(
    '%s takes the copies along for ever (LIC-C6)',
    async (act) => {
      const { store, identifier, act: perform, copy } = await openIssued();
      await copy(identifier, 'copy-1');

      await perform(toAct(identifier, act));

      expect(await copyOf(store, 'copy-1')).toEqual(['revoked', 1]);
    },
  );

  test.each(['renew', 'change'] as const)(
    '%s makes a version with a status index of its own and ends the one before',
    async (name) => {
      const { store, identifier, act, copy } = await openIssued();
      await copy(identifier, 'copy-1');

      const answer = await act(toAct(identifier, name, renewed()));

      expect(answer).toMatchObject({ version: 2, state: '01', since: '2026-11-20' });
      const [before, after] = await Promise.all(
        [identifier, answer.identifier].map((each) => findLicence(store.read, each)),
      );
      expect(before).toMatchObject({ state: '05', versionNo: 1 });
      expect(after).toMatchObject({
        base: before?.base,
        madeBy: name,
        relatedZzbs: identifier,
        validTo: '2031-11-19',
      });
      expect(after?.claims).toMatchObject({ ZZBS: answer.identifier, GLZZBS: identifier });
      expect([await statusOf(store, identifier), await statusOf(store, answer.identifier)]).toEqual([1, 0]);
      expect(await copyOf(store, 'copy-1')).toEqual(['revoked', 1]);
    },
  );

  test('that revokes the first version takes every later one along, and spares one issued anew', async () => {
    const { store, identifier, act, issue, exchange } = await openIssued();
    const second = await act(toAct(identifier, 'renew', renewed()));
    const third = await act(toAct(second.identifier, 'change', renewed({ KZ_ZTYT: '食品销售经营者' })));

    const answer = await act(toAct(identifier, 'revoke', { effectiveOn: '2024-08-01' }));

    expect(answer.fallen.toSorted()).toEqual([identifier, second.identifier, third.identifier].toSorted());
    for (const each of answer.fallen) {
      expect(await findLicence(store.read, each)).toMatchObject({ state: '03' });
      expect(await statusOf(store, each)).toBe(1);
    }
    expect(exchange.leaves).toHaveLength(4);

    const anew = await issue(foodIssue({ ZZBFRQ: '2026-11-24', ZZYXQQSRQ: '2026-11-24' }));
    expect(anew).toMatchObject({ version: 4, state: '01' });
    expect(await refusal(act(toAct(second.identifier, 'revoke')))).toBe('licence_state_conflict');
    expect(await findLicence(store.read, anew.identifier)).toMatchObject({ state: '01' });
  });

  test('once more is answered as it stands, and nothing happens again', async () => {
    const { identifier, act, exchange } = await openIssued();
    const suspended = await act(toAct(identifier, 'suspend'));
    expect(await act(toAct(identifier, 'suspend'))).toEqual({ ...suspended, repeated: true, logIndex: null });
    await act(toAct(identifier, 'resume'));
    const second = await act(toAct(identifier, 'renew', renewed()));
    expect(await act(toAct(identifier, 'renew', renewed()))).toEqual({
      ...second,
      repeated: true,
      logIndex: null,
    });
    const revoked = await act(toAct(identifier, 'revoke'));
    expect(await act(toAct(identifier, 'revoke'))).toMatchObject({
      repeated: true,
      fallen: expect.arrayContaining([...revoked.fallen]),
    });

    expect(exchange.leaves).toHaveLength(5);
  });

  test('of a kind done by many at once happens once', async () => {
    const { store, identifier, act } = await openIssued();

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act(toAct(identifier, 'renew', renewed()))),
    );

    expect(new Set(answers.map((answer) => answer.identifier)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await listLicenceEvents(store.read, identifier)).toHaveLength(2);
  });

  test('against another at once: one of them wins, and state and status value agree', async () => {
    const { store, identifier, act } = await openIssued();

    const outcomes = await Promise.all([
      refusal(act(toAct(identifier, 'renew', renewed()))),
      refusal(act(toAct(identifier, 'cancel'))),
      refusal(act(toAct(identifier, 'annul'))),
    ]);

    expect(outcomes.toSorted()).toEqual(['done', 'licence_state_conflict', 'licence_state_conflict']);
    const licence = await findLicence(store.read, identifier);
    expect(['04', '05', '07']).toContain(licence?.state);
    expect(await statusOf(store, identifier)).toBe(1);
    expect(await listLicenceEvents(store.read, identifier)).toHaveLength(2);
  });
});

describeOnBothEngines('an act is refused', 'licence', (open) => {
  test('to another department than the issuing one, and for what nobody has issued', async () => {
    const { issue, act } = await openIssuingWorld(await open());
    const { identifier } = await issue();

    expect(await refusal(act(toAct(identifier, 'suspend'), POLICE))).toBe('department_mismatch');
    expect(await refusal(act(toAct(`${identifier}0`, 'suspend')))).toBe('not_found');
  });

  test.each([
    ['without a reason', 'suspend', { reason: undefined }, 'licence_reason_missing'],
    ['from tomorrow on', 'suspend', { effectiveOn: '2026-11-25' }, 'licence_date'],
    ['from before it was issued', 'revoke', { effectiveOn: '2024-07-31' }, 'licence_date'],
    ['that its state does not allow', 'resume', {}, 'licence_state_conflict'],
    ['that its type does not know', 'transfer_out', {}, 'licence_act_unknown_for_type'],
    ['that makes a version without its items', 'renew', {}, 'body_invalid'],
    ['that makes a version with wrong items', 'change', renewed({ KZ_ZTYT: '' }), 'licence_claims_invalid'],
  ] as const)('%s', async (_, act, over, code) => {
    const store = await open();
    const { issue, act: perform } = await openIssuingWorld(store);
    const { identifier } = await issue();

    expect(await refusal(perform(toAct(identifier, act, over)))).toBe(code);
    expect(await findLicence(store.read, identifier)).toMatchObject({ state: '01', version: 1 });
  });

  test('upon a superseded version, but for 撤销', async () => {
    const { issue, act } = await openIssuingWorld(await open());
    const { identifier } = await issue();
    await act(toAct(identifier, 'renew', renewed()));

    expect(await refusal(act(toAct(identifier, 'annul')))).toBe('licence_state_conflict');
    expect(await refusal(act(toAct(identifier, 'revoke')))).toBe('done');
  });

  test('to a department whose duties have passed on, and allowed to its legal successor', async () => {
    const { issue, act, publishDirectory } = await openIssuingWorld(await open());
    const { identifier } = await issue();
    await publishDirectory((departments) => {
      const food = departments.get(FOOD);
      if (food) departments.set(FOOD, { ...food, validTo: '2025-01-14', mergedInto: MARKET });
    });

    expect(await refusal(act(toAct(identifier, 'suspend')))).toBe('department_mismatch');
    expect(await refusal(act(toAct(identifier, 'suspend'), MARKET))).toBe('done');
  });
});

describeOnBothEngines('the route of acts', 'licence', (open) => {
  test('is for issuers and answers the state', async () => {
    const world = await openIssuingWorld(await open());
    actOnLicence(world.app, world.deps);
    const { identifier } = await world.issue();
    const post = (body: object) => world.post('/licence/v1/licences/acts', body, issuerOf(FOOD));

    const answer = await post(toAct(identifier, 'suspend'));
    expect([answer.status, await answer.json()]).toMatchObject([200, { state: '02' }]);
    expect((await post({ ...toAct(identifier, 'resume'), act: 'issue' })).status).toBe(422);
    expect((await post(toAct(identifier, 'resume', { reason: 'a\0b' }))).status).toBe(422);
  });
});
