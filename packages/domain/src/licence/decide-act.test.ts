import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActOf, LICENCE_ACT_NAMES, LICENCE_ACTS } from './act-table.ts';
import { type ActInput, type CurrentLicence, decideAct } from './decide-act.ts';
import { isFinalState } from './licence-states.ts';
import { licenceTypeOf } from './testing/sample-licence.ts';

const food = licenceTypeOf('食品经营许可证');
const qualification = licenceTypeOf('建筑业企业资质证书');
const marriage = licenceTypeOf('结婚证');

function current(over: Partial<CurrentLicence> = {}): CurrentLicence {
  return {
    identifier: 'old',
    version: 1,
    state: '01',
    issuedOn: '2018-08-01',
    since: '2018-08-01',
    validTo: '2023-07-31',
    superseded: false,
    ...over,
  };
}

function input(over: Partial<ActInput> = {}): ActInput {
  return { effectiveOn: '2020-01-10', reason: '示例事由', today: '2020-01-15', ...over };
}

const STATES: LicenceStateCode[] = ['01', '02', '03', '04', '05', '06', '07', '99'];
const anyAct = fc.constantFrom(...LICENCE_ACT_NAMES);
const anyState = fc.constantFrom(...STATES);

test('a new licence is version 1 and names no other', () => {
  expect(decideAct(food, null, 'issue', input({ reason: null }))).toEqual({
    state: '01',
    version: 1,
    related: null,
    previousState: null,
  });
});

test.each(['renew', 'change'] as const)(
  'to %s makes the next version, which names the old one, and ends that',
  (act) => {
    expect(decideAct(food, current({ version: 4 }), act, input())).toEqual({
      state: '01',
      version: 5,
      related: 'old',
      previousState: '05',
    });
  },
);

test.each([
  ['suspend', '01', '02'],
  ['resume', '02', '01'],
  ['revoke', '01', '03'],
  ['revoke', '04', '03'],
  ['cancel', '02', '04'],
  ['annul', '01', '07'],
  ['lapse', '01', '05'],
] as const)('to %s a licence in state %s leads to %s without a new version', (act, from, to) => {
  const decision = decideAct(food, current({ state: from, version: 2 }), act, input());
  expect(decision).toEqual({ state: to, version: 2, related: null, previousState: null });
});

test('a licence moves to another authority and back, or is taken in under a new version that names it', () => {
  expect(decideAct(qualification, current(), 'transfer_out', input())).toMatchObject({ state: '06' });
  const moved = current({ state: '06' });
  expect(decideAct(qualification, moved, 'cancel_transfer', input())).toMatchObject({
    state: '01',
    version: 1,
  });
  expect(decideAct(qualification, moved, 'transfer_in', input())).toEqual({
    state: '01',
    version: 2,
    related: 'old',
    previousState: null,
  });
  const foreign = input({ related: 'elsewhere' });
  expect(decideAct(qualification, null, 'transfer_in', foreign)).toMatchObject({
    version: 1,
    related: 'elsewhere',
  });
  expect(decideAct(qualification, null, 'transfer_in', input())).toEqual({ code: 'licence_state_conflict' });
});

test('a dead licence can only be issued anew, or revoked on top', () => {
  fc.assert(
    fc.property(anyAct, anyState, (act, state) => {
      fc.pre(isFinalState(state));
      const decision = decideAct(qualification, current({ state }), act, input());
      if (!('code' in decision)) expect(['issue', 'revoke']).toContain(act);
    }),
  );
  const anew = decideAct(food, current({ state: '03' }), 'issue', input());
  expect(anew).toMatchObject({ state: '01', version: 2, related: 'old' });
});

test('no act holds on a version that a newer one replaced, but 撤销', () => {
  fc.assert(
    fc.property(anyAct, anyState, (act, state) => {
      const decision = decideAct(qualification, current({ state, superseded: true }), act, input());
      if (act !== 'revoke') expect(decision).toMatchObject({ code: 'licence_state_conflict' });
    }),
  );
  const replaced = current({ state: '05', superseded: true });
  expect(decideAct(food, replaced, 'revoke', input())).toMatchObject({ state: '03', version: 1 });
});

test('the same valid licence is not issued twice', () => {
  expect(decideAct(food, current(), 'issue', input())).toEqual({ code: 'licence_state_conflict' });
});

test('an act is allowed from exactly the states of the table, and leads to a state the type knows', () => {
  fc.assert(
    fc.property(anyAct, anyState, (act, state) => {
      const decision = decideAct(qualification, current({ state }), act, input());
      const isAllowed = LICENCE_ACTS[act].from.includes(state);
      expect('code' in decision).toBe(!isAllowed);
      if (!('code' in decision)) expect(qualification['x-states']).toContain(decision.state);
    }),
  );
});

test('acts of states a type does not have are unknown to it, and so is renewing what never ends', () => {
  const known = (type: typeof food) => LICENCE_ACT_NAMES.filter((act) => isActOf(type, act));
  expect(known(qualification)).toEqual(LICENCE_ACT_NAMES);
  expect(known(marriage)).toEqual(['issue', 'change', 'revoke', 'lapse']);
  expect(decideAct(marriage, current(), 'suspend', input())).toEqual({
    code: 'licence_act_unknown_for_type',
  });
});

test.each([null, '', ' 　'])('an act that takes something away needs a reason, not %j', (reason) => {
  for (const act of ['suspend', 'revoke', 'cancel', 'annul', 'lapse', 'change'] as const) {
    expect(decideAct(food, current(), act, input({ reason }))).toEqual({ code: 'licence_reason_missing' });
  }
  expect(decideAct(food, current(), 'renew', input({ reason }))).toMatchObject({ state: '01' });
});

describe('the effective date', () => {
  test.each(['2020-01-16', '2020-02-30', '2020-1-2', ''])(
    '%j after today or no date is refused',
    (effectiveOn) => {
      expect(decideAct(food, current(), 'suspend', input({ effectiveOn }))).toEqual({ code: 'licence_date' });
    },
  );

  test('may be today, and the day of the act before', () => {
    const late = current({ since: '2020-01-15' });
    const today = input({ effectiveOn: '2020-01-15' });
    expect(decideAct(food, late, 'suspend', today)).toMatchObject({ state: '02' });
  });

  test('may lie before the last act for 撤销 alone, which reaches back to the day of issue', () => {
    const changed = current({ since: '2020-01-12' });
    expect(decideAct(food, changed, 'suspend', input())).toEqual({ code: 'licence_date' });
    const abInitio = input({ effectiveOn: '2018-08-01' });
    expect(decideAct(food, changed, 'revoke', abInitio)).toMatchObject({ state: '03' });
    const before = input({ effectiveOn: '2018-07-31' });
    expect(decideAct(food, changed, 'revoke', before)).toEqual({ code: 'licence_date' });
  });

  test('of a renewal is at the latest the day after the last day', () => {
    const ask = (effectiveOn: string) =>
      decideAct(food, current(), 'renew', input({ effectiveOn, today: '2023-09-01' }));
    expect(ask('2023-08-01')).toMatchObject({ version: 2 });
    expect(ask('2023-08-02')).toEqual({ code: 'licence_state_conflict', detail: 'expired' });
  });
});

test('the version number of an identifier has three digits and does not start over', () => {
  const last = current({ version: 999 });
  expect(decideAct(food, last, 'renew', input())).toEqual({
    code: 'licence_state_conflict',
    detail: 'versions_exhausted',
  });
  expect(decideAct(food, last, 'suspend', input())).toMatchObject({ version: 999 });
});
