import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { FOOD, MARKET } from '../testing/open-licence-world.ts';
import { FOOD_CODE, foodClaims, openVerifyWorld, summarise } from './testing/open-verify-world.ts';

const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`);
const issued = { recordedMs: at('2018-08-01') };

describeOnBothEngines('by the register of licences', 'licence', (open) => {
  const openWorld = async (deps = {}) => openVerifyWorld(await open(), deps);

  test('a licence on record is valid, and its state is told in words', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood();
    const { status, body } = await world.ask({ identifier: zzbs });
    expect([status, summarise(body.verification)]).toEqual([200, 'valid']);
    expect(body.verification.state.effective).toEqual({ code: '01', zh: '有效', en: 'valid' });
  });

  test('LIC-P6: a wrong check character and a wrong form are told apart from "not found"', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood();
    const wrong = zzbs.slice(0, -1) + (zzbs.endsWith('A') ? 'B' : 'A');
    const judge = async (identifier: string) =>
      summarise((await world.ask({ identifier })).body.verification);
    expect(await judge(wrong)).toBe('invalid: identifier_check');
    expect(await judge('1.2.156.3005.2.nonsense')).toBe('invalid: malformed');
  });

  test('LIC-Q2: no entry is no verdict, and says which register as of when', async () => {
    const world = await openWorld();
    const { body } = await world.ask({ number: 'JY99999999999999', type: FOOD_CODE });
    expect(summarise(body.verification)).toBe('indeterminate: register_not_found');
    const entry = body.verification.checks.find(({ id }: { id: string }) => id === 'R2');
    expect(entry?.detail.zh).toContain('2026-11-24T02:00:00.000Z');
    expect(entry?.detail.zh).not.toContain('无效');
    expect(entry?.detail.en).toContain('no entry was found');
    expect(body.verification.accepted).toBe(false);
  });

  test('the number is found however it was typed; the holder code is only compared', async () => {
    const world = await openWorld();
    await world.registerFood();
    const ask = { number: 'ｊｙ1371 0990000001', type: FOOD_CODE };
    expect(summarise((await world.ask(ask)).body.verification)).toBe('valid');
    const holderCode = '92371083MAT000034Q';
    expect(summarise((await world.ask({ ...ask, holderCode })).body.verification)).toBe(
      'invalid: holder_mismatch',
    );
  });

  test('a number that two issuers gave asks for the issuer and tells nothing else', async () => {
    const world = await openWorld();
    await world.registerFood();
    await world.registerFood({ issuer: MARKET, holderCode: '92371083MAT000034Q' });
    const ask = { number: 'JY13710990000001', type: FOOD_CODE };
    const { verification } = (await world.ask(ask)).body;
    expect(summarise(verification)).toBe('indeterminate: issuer_needed');
    expect(verification.issuers.map(({ code }: { code: string }) => code).sort()).toEqual([FOOD, MARKET]);
    expect([verification.shown, verification.state]).toEqual([null, null]);
    expect(summarise((await world.ask({ ...ask, issuer: FOOD })).body.verification)).toBe('valid');
  });

  test('a NUL in what was asked is an answer or a refusal, never a failure', async () => {
    const world = await openWorld();
    const number = await world.ask({ number: 'a\0b', type: FOOD_CODE, holderCode: 'x\0' });
    expect(summarise(number.body.verification)).toBe('indeterminate: register_not_found');
    expect(summarise((await world.ask({ identifier: 'a\0b' })).body.verification)).toBe('invalid: malformed');
    const consent = { consentCode: 'A\0B', matter: 'm\0' };
    expect((await world.ask({ identifier: 'x', ...consent })).body.code).toBe('body_invalid');
  });

  test('LIC-A2: an issuer without authority for the type at issue is refused', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood({ issuer: MARKET });
    expect(summarise((await world.ask({ identifier: zzbs })).body.verification)).toBe(
      'invalid: issuer_not_authorised_for_type',
    );
  });

  test('LIC-A2: an authority that began after the issue does not reach back', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood({ issuedOn: '1985-01-01', validFrom: '1985-01-01' });
    expect(summarise((await world.ask({ identifier: zzbs })).body.verification)).toBe(
      'invalid: issuer_not_authorised_for_type',
    );
  });

  test('"was it valid on 2018-09-01?" has both answers where the record came later', async () => {
    const world = await openWorld();
    const revoked = { act: 'revoke' as const, fromState: '01' as const, toState: '03' as const };
    const { zzbs } = await world.registerFood({ state: '03' }, [
      issued,
      { ...revoked, effectiveOn: '2018-08-20', recordedMs: at('2019-03-01') },
    ]);
    const then = (await world.ask({ identifier: zzbs, asOf: '2018-09-01' })).body.verification;
    expect(summarise(then)).toBe('invalid: revoked');
    expect([then.state.effective.code, then.state.onRecord.code]).toEqual(['03', '01']);
    expect(then.asOf).toBe('2018-09-01T15:59:59.999Z');

    const before = (await world.ask({ identifier: zzbs, asOf: '2018-08-10' })).body.verification;
    expect([summarise(before), before.state.effective.code]).toEqual(['valid', '01']);
    const leaf = JSON.parse(String(world.exchange.leaves[0]?.message));
    expect(leaf.state).toEqual({ effective: '03', on_record: '01' });
  });

  test('before its issue it was not valid, after its end it has expired', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood({ validTo: '2023-07-31' }, [issued]);
    const judge = async (asOf: string) =>
      summarise((await world.ask({ identifier: zzbs, asOf })).body.verification);
    expect(await judge('2018-07-31')).toBe('invalid: not_yet_valid');
    expect(await judge('2023-07-31')).toBe('valid');
    expect(await judge('2023-08-01')).toBe('invalid: expired');
  });

  test('a moment that has not come is refused, not answered', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood();
    const { status, body } = await world.ask({ identifier: zzbs, asOf: '2026-11-25' });
    expect([status, body.code]).toEqual([422, 'as_of_in_future']);
    expect((await world.ask({ identifier: zzbs, asOf: '2026-11-24' })).status).toBe(200);
  });

  test('a version whose root was revoked falls, and an old version is superseded', async () => {
    const world = await openWorld();
    const first = await world.registerFood({}, [issued]);
    const second = await world.registerFood({ versionNo: 2, madeBy: 'renew' }, [
      { act: 'renew', effectiveOn: '2020-01-01', recordedMs: at('2020-01-01') },
    ]);
    const judge = async (identifier: string, asOf?: string) =>
      summarise((await world.ask({ identifier, ...(asOf && { asOf }) })).body.verification);
    expect(await judge(first.zzbs)).toBe('invalid: superseded');
    expect(await judge(first.zzbs, '2019-12-31')).toBe('valid');
    expect(await judge(second.zzbs)).toBe('valid');
  });

  test('a stopped register is not "not found" (LIC-T5)', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerFood();
    expect(summarise((await world.ask({ identifier: zzbs, live: true })).body.verification)).toBe(
      'indeterminate: register_unavailable',
    );
  });

  test('LIC-Q1: the live register may refute what our register says', async () => {
    const find = () => ({ found: { JYZMC: '另一家公司', ZT: '有效' }, asOfMs: at('2026-11-24') });
    const world = await openWorld({ register: { find } });
    const { zzbs } = await world.registerFood({ claims: foodClaims });
    expect(summarise((await world.ask({ identifier: zzbs, live: true })).body.verification)).toBe(
      'invalid: register_mismatch',
    );
  });
});
