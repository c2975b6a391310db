import type { RegisterSource } from '@shuqiao/protocol/licence/verify/register-source';
import { findReason } from '@shuqiao/protocol/licence/verify/verification';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import type { LicenceCopy } from '@shuqiao/schemas/types/licence-copy';
import { listLookUpsOfHolder } from '@shuqiao/storage/licence/look-up';
import { findStampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { giveConsent } from '../consents/give-consent.ts';
import type { Acting } from '../gate/acting.ts';
import { issueNonce } from '../holders/issue-nonce.ts';
import { toLicenceWorld } from '../holders/licence-world.ts';
import {
  cardClaims,
  cardType,
  MATTER,
  nowMs,
  openHolderWorld,
  PERSON,
  WINDOW,
} from '../holders/testing/holder-world.ts';
import { orderForDepartment, orderOwnCopy } from './order-copy.ts';
import { useCopy } from './use-copy.ts';

const clerk: Acting = { department: WINDOW, actor: 'clerk-1', role: 'clerk', system: null, requestId: 'r-1' };
const CARD = cardType['x-licenceType'];
const running = { matter: MATTER, department: WINDOW, caseId: 'BJ-1' };
/** The register of persons, saying what the card says. */
const register: RegisterSource = {
  find: ({ type }) => ({
    found: {
      ...Object.fromEntries(
        Object.entries(type['x-register']?.compare ?? {}).map(([item, claim]) => [
          item,
          String(cardClaims[claim]),
        ]),
      ),
      ...(type['x-register']?.state && {
        [type['x-register'].state.item]: String(type['x-register'].state.valid[0]),
      }),
    },
    asOfMs: nowMs,
  }),
};

describeOnBothEngines('stamped copies', 'licence', (open) => {
  async function openCity() {
    const world = await openHolderWorld(await open());
    for (const route of [issueNonce, giveConsent, orderOwnCopy]) route(world.app, world.deps);
    world.openCase('BJ-1', PERSON);
    return { ...world, card: await world.issue(cardType, cardClaims) };
  }
  type City = Awaited<ReturnType<typeof openCity>>;

  const order = { matter: MATTER, department: WINDOW, caseId: 'BJ-1', days: 3 };

  async function makeOwn(city: City, changes: object = {}): Promise<Response> {
    const terms = { ...order, ...changes };
    const presented = await city.present(city.card, 'copy', { terms });
    return city.post('/licence/v1/holder/copies', { ...terms, presented });
  }

  const getCopy = async (answer: Response): Promise<LicenceCopy> => (await answer.json()) as LicenceCopy;

  const verify = (city: City, presented: string, copy = running) =>
    verifyLicence({ presented, copy, nowMs }, { ...toLicenceWorld(city.deps), register });

  test('a copy is valid in its own case and nowhere else (LIC-C1 to C3)', async () => {
    const city = await openCity();
    const { token } = await getCopy(await makeOwn(city));
    expect((await verify(city, token)).outcome).toBe('valid');
    const judge = async (changes: Partial<typeof running>) =>
      findReason(await verify(city, token, { ...running, ...changes }))?.code;
    expect(await judge({ matter: 'm-2' })).toBe('copy_purpose_mismatch');
    expect(await judge({ department: '11371000MBT000265G' })).toBe('copy_audience');
    expect(await judge({ caseId: 'BJ-2' })).toBe('copy_case_mismatch');
  });

  test('only the items of the matter are in it, and it ends by itself (LIC-D1, LIC-C4)', async () => {
    const city = await openCity();
    const copy = await getCopy(await makeOwn(city));
    const { shown } = await verify(city, copy.token);
    expect(shown?.claims).toMatchObject({ CZZT: cardClaims.CZZT, CZZTDM: PERSON });
    expect(shown?.claims).not.toHaveProperty('KZ_ZZ');
    expect(copy.expiresAt).toBe('2026-11-27T02:00:00.000Z');
    expect(copy.qr).toBe(`${city.issuer}/portal/verify#copy=${copy.id}`);
    const more = await makeOwn(city, { items: ['KZ_ZZ'] });
    expect(await more.json()).toMatchObject({ code: 'matter_asks_too_much' });
  });

  test('no copy without an open case about the holder, of a copy, or of a licence that is not valid', async () => {
    const city = await openCity();
    const without = await makeOwn(city, { caseId: 'BJ-7' });
    expect(await without.json()).toMatchObject({ code: 'case_or_consent_required' });
    const { token } = await getCopy(await makeOwn(city));
    const presented = `${token}`;
    const again = await city.post('/licence/v1/holder/copies', { ...order, presented });
    expect(again.status).toBe(403);
    await city.setState(String(cardClaims.ZZBS), '02', 2);
    expect(await (await makeOwn(city)).json()).toMatchObject({
      code: 'holder_proof_required',
      reason: 'suspended',
    });
  });

  test('a department makes one by consent, once, and the holder sees it', async () => {
    const city = await openCity();
    const terms = {
      department: WINDOW,
      matter: MATTER,
      items: [{ type: CARD, items: ['CZZT'] }],
      expiresAt: new Date(nowMs + 3_600_000).toISOString(),
    };
    const presented = await city.present(city.card, 'consent', { terms });
    const given = await city.post('/licence/v1/consents', { ...terms, presented });
    const { code: consentCode } = (await given.json()) as { code: string };
    const wanted = { type: CARD, matter: MATTER, caseId: 'BJ-1', consentCode };
    const { token } = await orderForDepartment(city.deps, clerk, wanted);
    expect((await verify(city, token)).outcome).toBe('valid');
    await expect(orderForDepartment(city.deps, clerk, wanted)).rejects.toMatchObject({
      code: 'consent_refused',
    });
    const [seen] = (await listLookUpsOfHolder(city.store.read, PERSON)).rows;
    expect(seen).toMatchObject({ kind: 'copy', department: WINDOW, caseId: 'BJ-1' });
    expect(seen?.logIndex).not.toBeNull();
  });

  test('the first use is kept; a use in another case is refused, on record and told to the holder (LIC-C8)', async () => {
    const city = await openCity();
    const { id, token } = await getCopy(await makeOwn(city));
    const verification = await verify(city, token);
    expect(await useCopy(city.deps, clerk, verification, running)).toBeUndefined();
    expect((await findStampedCopy(city.store.read, id))?.firstUsedCase).toBe('BJ-1');
    const elsewhere = { ...running, caseId: 'BJ-2' };
    expect(await useCopy(city.deps, clerk, verification, elsewhere)).toBe('copy_case_mismatch');
    expect(city.exchange.leaves.at(-1)?.message).toContain('copy.misused');
    const [seen] = (await listLookUpsOfHolder(city.store.read, PERSON)).rows;
    expect(seen).toMatchObject({ kind: 'copy_misuse', outcome: 'copy_case_mismatch' });
  });
});
