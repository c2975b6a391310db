import { compileApiCheck } from '@shuqiao/http/api-validator';
import { Problem } from '@shuqiao/http/problem';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { verifyReceipt } from '@shuqiao/protocol/licence/receipt/verify-receipt';
import type { LicenceResolution } from '@shuqiao/schemas/types/licence-resolution';
import type { LicenceResolutionRequest } from '@shuqiao/schemas/types/licence-resolution-request';
import { listLookUpsOfHolder } from '@shuqiao/storage/licence/look-up';
import { listLookUpAlarms } from '@shuqiao/storage/licence/look-up-alarm';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import type { Acting } from '../gate/acting.ts';
import { issueNonce } from '../holders/issue-nonce.ts';
import {
  businessClaims,
  businessType,
  cardClaims,
  cardType,
  FIRM,
  foodClaims,
  foodType,
  type HolderWorld,
  MATTER,
  openHolderWorld,
  PERSON,
  strangersKey,
  WINDOW,
} from '../holders/testing/holder-world.ts';
import { type ResolveDeps, resolveLicences } from './resolve-licences.ts';

const clerk: Acting = { department: WINDOW, actor: 'clerk-1', role: 'clerk', system: null, requestId: 'r-1' };
const checkAnswer = compileApiCheck('licence-resolution');

describeOnBothEngines('a matter opened with one licence', 'licence', (open) => {
  async function openCity(): Promise<HolderWorld & { business: string; card: string }> {
    const world = await openHolderWorld(await open());
    issueNonce(world.app, world.deps);
    const business = await world.issue(businessType, businessClaims);
    const card = await world.issue(cardType, cardClaims);
    world.openCase('BJ-1', FIRM);
    return { ...world, business, card };
  }

  async function resolve(
    world: HolderWorld,
    request: Partial<LicenceResolutionRequest>,
    more: Partial<ResolveDeps> = {},
    by = clerk,
  ): Promise<LicenceResolution> {
    const whole = { matter: MATTER, entry: { holderCode: FIRM }, ...request };
    const answer = await resolveLicences({ ...world.deps, ...more }, by, whole);
    expect(checkAnswer(JSON.parse(JSON.stringify(answer)))).toEqual([]);
    return answer;
  }

  async function refusalOf(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => new Error('it was not refused'),
      (cause: unknown) => cause,
    );
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.extensions.reason].filter(Boolean).join(': ');
  }

  test('a firm’s number and its open case give what the matter needs, masked, and what is missing', async () => {
    const world = await openCity();
    await world.issue(foodType, foodClaims);
    const answer = await resolve(world, { caseId: 'BJ-1', representative: PERSON });
    expect(answer).toMatchObject({ outcome: 'valid', complete: true, missing: [], unchecked: [] });
    const [business, card, food] = answer.licences;
    expect(Object.keys(business?.items ?? {})).toEqual(['CZZT', 'CZZTDM', 'KZ_FDDBR', 'KZ_ZS']);
    expect(business?.masked).toEqual(['KZ_FDDBR']);
    expect(card).toMatchObject({ role: 'representative', masked: ['CZZT', 'CZZTDM'] });
    expect(JSON.stringify(answer)).not.toContain(PERSON);
    expect(food?.items).toMatchObject({ ZZBH: foodClaims.ZZBH });
  });

  test('without a case or a consent nothing is looked up, and a case about somebody else does not do', async () => {
    const world = await openCity();
    expect(await refusalOf(resolve(world, {}))).toBe('case_or_consent_required');
    world.openCase('BJ-2', PERSON);
    expect(await refusalOf(resolve(world, { caseId: 'BJ-2' }))).toBe('case_or_consent_required');
    world.openCase('BJ-3', FIRM, { closedOn: '2026-11-01' });
    expect(await refusalOf(resolve(world, { caseId: 'BJ-3' }))).toBe('case_or_consent_required');
    expect(world.exchange.leaves).toEqual([]);
    expect((await listLookUpsOfHolder(world.store.read, FIRM)).rows).toEqual([]);
  });

  test('a matter of another department is refused, and so is one that is not known', async () => {
    const world = await openCity();
    const stranger = { ...clerk, department: '11371000MBT000265G' };
    expect(await refusalOf(resolve(world, { caseId: 'BJ-1' }, {}, stranger))).toBe('department_mismatch');
    expect(await refusalOf(resolve(world, { matter: 'x-1', caseId: 'BJ-1' }))).toBe('matter_not_in_force');
  });

  test('the legal representative is looked up by number only, and only under the name on the licence', async () => {
    const world = await openCity();
    const unnamed = await resolve(world, { caseId: 'BJ-1' });
    expect(unnamed.complete).toBe(false);
    expect(unnamed.missing).toContainEqual(expect.objectContaining({ code: 'representative_unknown' }));
    const other = '371099199001010036';
    expect(await refusalOf(resolve(world, { caseId: 'BJ-1', representative: other }))).toBe(
      'representative_mismatch',
    );
  });

  test('a suspended entry licence ends it: the answer says so and gives nothing else', async () => {
    const world = await openCity();
    await world.setState(businessClaims.ZZBS, '02', 2);
    const byNumber = await resolve(world, { caseId: 'BJ-1' });
    expect(byNumber).toMatchObject({ outcome: 'invalid', licences: [], complete: false });
    expect(byNumber.entry.code).toBe('suspended');
    const presented = await world.present(world.business, 'window');
    const byToken = await resolve(world, { caseId: 'BJ-1', entry: { presented } });
    expect(byToken.entry.code).toBe('suspended');
  });

  test('a status that cannot be read is indeterminate, never valid and never revoked (LIC-R4, LIC-R5)', async () => {
    const world = await openCity();
    const presented = await world.present(world.business, 'window');
    const status: ResolveDeps['status'] = { find: () => ({ code: 'status_unavailable', reason: 'down' }) };
    const answer = await resolve(world, { caseId: 'BJ-1', entry: { presented } }, { status });
    expect(answer).toMatchObject({ outcome: 'indeterminate', licences: [], complete: false });
    expect(answer.entry.code).toBe('status_unavailable');
  });

  test('a stolen identity card without its key opens nothing, and a presentation is good once (LIC-H3)', async () => {
    const world = await openCity();
    world.openCase('BJ-4', PERSON);
    const stolen = await world.present(world.card, 'window', { key: strangersKey });
    const refused = await resolve(world, { caseId: 'BJ-4', entry: { presented: stolen } });
    expect(refused).toMatchObject({ outcome: 'invalid', entry: { code: 'kb_signature' }, licences: [] });
    const presented = await world.present(world.card, 'window');
    await resolve(world, { caseId: 'BJ-4', entry: { presented } });
    const again = await resolve(world, { caseId: 'BJ-4', entry: { presented } });
    expect(again.entry.code).toBe('kb_nonce');
  });

  test('what cannot be compared with the live register is told as that, and its items are kept back', async () => {
    const world = await openCity();
    const { index, published } = world.deps.trust.current();
    const policy = index.policy('default');
    if (!policy) throw new Error('no policy');
    const always = { ...index, policy: () => ({ ...policy, liveRegister: 'always' as const }) };
    const trust = { current: () => ({ index: always, published }), refresh: async () => undefined };
    const answer = await resolve(world, { caseId: 'BJ-1', representative: PERSON }, { trust });
    expect(answer).toMatchObject({ outcome: 'indeterminate', complete: false });
    expect(answer.unchecked.map(({ code }) => code)).toEqual([
      'register_unavailable',
      'register_unavailable',
    ]);
    expect(answer.licences).toEqual([]);
  });

  test('one leaf stands on record for the whole, without a number or a value, and the receipt names it', async () => {
    const world = await openCity();
    const { log, receipt } = await resolve(world, { caseId: 'BJ-1', representative: PERSON });
    const [leaf] = world.exchange.leaves;
    expect(world.exchange.leaves).toHaveLength(1);
    expect(leaf).toMatchObject({ t: 'verification', departments: [WINDOW], o: 'valid' });
    for (const secret of [FIRM, PERSON, '示例', businessClaims.ZZBS])
      expect(leaf?.message).not.toContain(secret);
    const { publicKey } = await gatewayKey(world);
    const read = await verifyReceipt(receipt, { issuer: world.issuer, keys: [publicKey] }, nodeLicenceCrypto);
    expect(read).toMatchObject({ claims: { outcome: 'valid', case_id: 'BJ-1', log: { index: log.index } } });
  });

  test('when the log is down nothing is told and nothing is used up', async () => {
    const world = await openCity();
    world.exchange.isDown = true;
    const cases = world.deps.findCase;
    world.exchange.isDown = false;
    const evidence = { append: () => Promise.reject(new Problem('log_down')) };
    expect(await refusalOf(resolve(world, { caseId: 'BJ-1' }, { evidence, findCase: cases }))).toBe(
      'log_down',
    );
    expect((await listLookUpsOfHolder(world.store.read, FIRM)).rows).toEqual([]);
    expect((await resolve(world, { caseId: 'BJ-1' })).outcome).toBe('valid');
  });

  test('holder and representative each see the look-ups of their own licences', async () => {
    const world = await openCity();
    const { log } = await resolve(world, { caseId: 'BJ-1', representative: PERSON });
    const seen = (await listLookUpsOfHolder(world.store.read, PERSON)).rows;
    expect(seen).toEqual([
      expect.objectContaining({ types: [cardType['x-licenceType']], logIndex: log.index }),
    ]);
    const firm = (await listLookUpsOfHolder(world.store.read, FIRM)).rows.flatMap(({ types }) => types);
    expect(firm.toSorted()).toEqual([businessType['x-licenceType'], foodType['x-licenceType']].toSorted());
  });

  test('an officer above the quota is stopped until somebody has acknowledged the alarm', async () => {
    const world = await openCity();
    const thresholds = {
      windowMs: 3_600_000,
      holdersPerOfficerAndMatter: 30,
      holdersPerCase: 3,
      officersPerHolder: 5,
      lookUpsPerOfficer: 3,
    };
    await resolve(world, { caseId: 'BJ-1' }, { thresholds });
    await resolve(world, { caseId: 'BJ-1' }, { thresholds });
    expect(await refusalOf(resolve(world, { caseId: 'BJ-1' }, { thresholds }))).toBe('look_ups_stopped');
    const { rows } = await listLookUpAlarms(world.store.read);
    expect(rows.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual(['officer_quota clerk-1']);
    const colleague = { ...clerk, actor: 'clerk-2' };
    expect((await resolve(world, { caseId: 'BJ-1' }, { thresholds }, colleague)).outcome).toBe('valid');
  });
});

async function gatewayKey(world: HolderWorld) {
  const { loadOrCreateKey, toPublicJwk } = await import('@shuqiao/http/load-or-create-key');
  const jwk = await loadOrCreateKey(world.folder.keyFile('gateway.jwk'), 'ES256');
  return { publicKey: { ...toPublicJwk(jwk), kid: jwk.kid, alg: 'ES256' } as never };
}
