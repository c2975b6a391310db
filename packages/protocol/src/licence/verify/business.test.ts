import { makeCopyClaims } from '@shuqiao/domain/licence/make-copy';
import { describe, expect, test } from 'vitest';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import { createTestStatus } from '../../testing/licence-status.ts';
import {
  disclose,
  foodClaims,
  issueCard,
  issueFood,
  presentBound,
  presentUnbound,
  resign,
} from '../../testing/licence-tokens.ts';
import { foodType, licenceNowMs, licenceNowS, testKeys } from '../../testing/licence-trust.ts';
import { createLicenceWorld, getEntry, judge, verify } from '../../testing/licence-world.ts';
import type { LicenceAsk } from './licence-ask.ts';
import type { RegisterAnswer, RegisterAsk } from './register-source.ts';

const food = await presentUnbound(await issueFood());
const card = await presentBound(await issueCard());
const state = foodType['x-register'];
const good: RegisterAnswer = {
  found: {
    JYZMC: '威海示例餐饮有限公司',
    TYSHXYDM: '91371000MAT000018Y',
    ZTYT: '餐饮服务经营者',
    ZT: '有效',
  },
  asOfMs: licenceNowMs - 30_000,
};

function withRegister(answer: RegisterAnswer | (() => never), policy = {}) {
  const asked: RegisterAsk[] = [];
  const find = (ask: RegisterAsk) => {
    asked.push(ask);
    return typeof answer === 'function' ? answer() : answer;
  };
  return { ...createLicenceWorld({ register: { find }, policy }), asked };
}

describe('V17: identifiers, holder, territory', () => {
  test.each([
    ['LIC-P6 a wrong check character', { ZZBS: `${String(foodClaims.ZZBS).slice(0, -1)}A` }],
    [
      'LIC-P6 the identifier of another type',
      { ZZBS: '1.2.156.3005.2.11100000MB0143028R001.11371000MBT000273B.91371000MAT000018Y.001.X' },
    ],
    ['LIC-P7 a credit code with a wrong check', { CZZTDM: '91371000MAT000018X' }],
  ])('%s is refused', async (_, changed) => {
    const { text, digest } = disclose(...(Object.entries(changed)[0] ?? []));
    const [name = ''] = Object.keys(changed);
    const part = await presentUnbound(await issueFood(), ['CZZT']);
    const token = `${await resign(part, { payload: { _sd: [...readDigests(part), digest] } })}${text}~`;

    expect(name).not.toBe('');
    expect(await judge(token)).toBe('invalid: identifier_check');
  });

  test('the holder is the applicant, or it is refused', async () => {
    expect(await judge(food, createLicenceWorld(), { holderCode: '91371000MAT000018Y' })).toBe('valid');
    expect(await judge(food, createLicenceWorld(), { holderCode: '92371083MAT000034Q' })).toBe(
      'invalid: holder_mismatch',
    );
    expect(await judge(card, createLicenceWorld(), { holderCode: '371099200002290033' })).toBe('valid');
  });

  test('the issuer’s authority covers the area of the matter, or it is refused', async () => {
    expect(await judge(food, createLicenceWorld(), { area: '371083' })).toBe('valid');
    expect(await judge(food, createLicenceWorld(), { area: '370200' })).toBe('invalid: scope_mismatch');
  });
});

function readDigests(token: string): string[] {
  const [, payload = ''] = token.split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { _sd: string[] })._sd;
}

describe('V17: the live register (LIC-Q1, LIC-Q2)', () => {
  test('is not asked unless somebody wants it', async () => {
    const world = withRegister(good);

    expect(await judge(food, world)).toBe('valid');
    expect(world.asked).toEqual([]);
  });

  test('that says the same leaves the licence valid, and the answer says which register and how old', async () => {
    const world = withRegister(good);
    const verification = await verify(food, world, { live: true });

    expect(verification.outcome).toBe('valid');
    expect(getEntry(verification, 'V17')).toMatchObject({
      outcome: 'pass',
      source: state?.resource,
      age: 30,
    });
    expect(world.asked).toMatchObject([{ query: { XKZBH: foodClaims.ZZBH }, atMs: null }]);
  });

  test.each([
    ['another name', { JYZMC: '另一家公司' }],
    ['another state', { ZT: '注销' }],
    ['a state it left out', { ZT: '' }],
  ])('that says %s refutes it', async (_, changed) => {
    const answer = { ...good, found: { ...good.found, ...changed } };

    expect(await judge(food, withRegister(answer), { live: true })).toBe('invalid: register_mismatch');
  });

  test('full-width and half-width writing is no difference', async () => {
    const answer = { ...good, found: { ...good.found, TYSHXYDM: '９１３７１０００ＭＡＴ０００018Y' } };

    expect(await judge(food, withRegister(answer), { live: true })).toBe('valid');
  });

  test('LIC-T5: not asked, not found and an error are told apart, and none is "invalid"', async () => {
    const missing = { code: 'register_not_found', asOfMs: licenceNowMs } as const;
    const down = () => {
      throw new Error('timeout');
    };

    expect(await judge(food, withRegister(missing), { live: true })).toBe(
      'indeterminate: register_not_found',
    );
    expect(await judge(food, withRegister({ code: 'register_unavailable' }), { live: true })).toBe(
      'indeterminate: register_unavailable',
    );
    expect(await judge(food, withRegister(down), { live: true })).toBe('indeterminate: register_unavailable');
    expect(await judge(food, createLicenceWorld(), { live: true })).toBe(
      'indeterminate: register_unavailable',
    );
  });

  test('"no entry" refutes only where the register is declared complete', async () => {
    const register = state && { ...state, complete: true };
    const { newTrust } = await import('../../testing/licence-trust.ts');
    const trust = newTrust();
    trust.types = [{ ...foodType, 'x-register': register }];
    const find = () => ({ code: 'register_not_found' as const, asOfMs: licenceNowMs });

    expect(await judge(food, createLicenceWorld({ trust, register: { find } }), { live: true })).toBe(
      'invalid: register_not_found',
    );
  });

  test('is not asked by an item that was not shown', async () => {
    const world = withRegister(good);
    const part = await presentUnbound(await issueFood(), ['CZZT']);

    expect(await judge(part, world, { live: true })).toBe('indeterminate: register_unavailable');
    expect(world.asked).toEqual([]);
  });

  test('a policy may demand it always', async () => {
    expect(
      await judge(food, withRegister({ code: 'register_unavailable' }, { liveRegister: 'always' })),
    ).toBe('indeterminate: register_unavailable');
  });
});

describe('stamped copies (LIC-C1 to LIC-C6)', () => {
  const running = { matter: 'SX-0001', department: '11371000MBT000273B', caseId: 'BJ-2026-0001' };
  const order = {
    matter: { code: running.matter, name: '设立餐饮店' },
    audience: running.department,
    caseId: running.caseId,
    maker: '威海示例餐饮有限公司',
    madeAtMs: licenceNowMs - 3_600_000,
    days: 10,
  };
  const vct = `urn:shuqiao:vct:${foodType['x-licenceType']}:1`;
  const claims = makeCopyClaims({ vct, ZZYXQJZRQ: foodClaims.ZZYXQJZRQ }, order);
  const newCopy = async (changes: Record<string, unknown> = {}) =>
    presentUnbound(await issueFood({ ...(claims as object), ...changes }));
  const judgeCopy = async (
    changes: Record<string, unknown> = {},
    ask: Partial<LicenceAsk> = { copy: running },
  ) => judge(await newCopy(changes), withRegister(good), ask);

  test('a copy is valid in its case, for its matter, at its department', async () => {
    const world = withRegister(good);
    const verification = await verify(await newCopy(), world, { copy: running });

    expect(verification.outcome).toBe('valid');
    expect(verification.shown).toMatchObject({ copy: true, claims: { JZJZZSY: 'SX-0001 设立餐饮店' } });
    expect(world.asked).toHaveLength(1);
  });

  test.each([
    ['LIC-C2 another matter', { matter: 'SX-0002' }, 'copy_purpose_mismatch'],
    ['LIC-C3 another department', { department: '11371000MBT000062U' }, 'copy_audience'],
    ['LIC-C3, C8 another case', { caseId: 'BJ-2026-0002' }, 'copy_case_mismatch'],
  ])('%s refuses it', async (_, changed, code) => {
    expect(await judgeCopy({}, { copy: { ...running, ...changed } })).toBe(`invalid: ${code}`);
  });

  test('without a case nothing was compared: it is not accepted and not called false', async () => {
    expect(await judgeCopy({}, {})).toBe('indeterminate: copy_case_unknown');
  });

  test.each(['JZJZZSJ', 'JZJZZZ', 'JZJZZSY', 'JZJYXQJZSJ', 'sq_copy'])(
    'LIC-C1: without %s it is refused',
    async (name) => {
      expect(await judgeCopy({ [name]: undefined })).toBe('invalid: claim_missing');
    },
  );

  test('LIC-C4: it ends after the time written on it, and lives 30 days at most', async () => {
    expect(await judgeCopy({ exp: licenceNowS - 1 })).toBe('invalid: expired');
    expect(await judgeCopy({ exp: licenceNowS + 86_400 })).toBe('invalid: expired');
    expect(await judgeCopy({ JZJZZSJ: '2026-01-01 00:00:00' })).toBe('invalid: expired');
  });

  test('LIC-C5: no copy of a copy', async () => {
    expect(await judgeCopy({ vct: `${vct}:copy:copy` })).toBe('invalid: copy_of_copy');
  });

  test('LIC-C6: the live register must be asked for a copy', async () => {
    expect(await judge(await newCopy(), createLicenceWorld(), { copy: running })).toBe(
      'indeterminate: register_unavailable',
    );
    expect(
      await judge(await newCopy(), withRegister(good, { liveRegister: 'never' }), { copy: running }),
    ).toBe('valid');
  });

  test('LIC-H1: a copy that names a holder’s key must be presented with it', async () => {
    const bound = await newCopy({ cnf: { jwk: toPublicJwk(testKeys.holder) } });

    expect(await judge(bound, withRegister(good), { copy: running })).toBe('invalid: key_binding_missing');
    expect(await judge(await presentBound(bound), withRegister(good), { copy: running })).toBe('valid');
  });

  test('a copy in the wrong case is refused although its status could not be read', async () => {
    const status = createTestStatus(() => ({ code: 'status_unavailable', reason: '503' }));

    expect(
      await judge(await newCopy(), createLicenceWorld({ status }), { copy: { ...running, caseId: 'other' } }),
    ).toBe('invalid: copy_case_mismatch');
  });
});
