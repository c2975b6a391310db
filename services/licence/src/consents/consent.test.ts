import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import type { Acting } from '../gate/acting.ts';
import { issueNonce } from '../holders/issue-nonce.ts';
import { listLookUps } from '../holders/list-look-ups.ts';
import {
  cardClaims,
  cardType,
  foodClaims,
  foodType,
  holderKey,
  MATTER,
  nowMs,
  openHolderWorld,
  PERSON,
  strangersKey,
  WINDOW,
} from '../holders/testing/holder-world.ts';
import { resolveLicences } from '../resolve/resolve-licences.ts';
import { makeShowCode } from '../show-codes/make-show-code.ts';
import { takeShown } from '../show-codes/take-shown.ts';
import { giveConsent } from './give-consent.ts';
import { revokeConsent } from './revoke-consent.ts';

const clerk: Acting = { department: WINDOW, actor: 'clerk-1', role: 'clerk', system: null, requestId: 'r-1' };
const CARD = cardType['x-licenceType'];
const inAnHour = new Date(nowMs + 3_600_000).toISOString();
const terms = {
  department: WINDOW,
  matter: MATTER,
  items: [{ type: CARD, items: ['CZZT', 'CZZTDM'] }],
  expiresAt: inAnHour,
};

interface Answer {
  id: string;
  code: string;
  qr: string;
  reason?: string;
}

describeOnBothEngines('what a holder allows', 'licence', (open) => {
  async function openCity(clock = () => nowMs) {
    const world = await openHolderWorld(await open(), { clock });
    for (const route of [issueNonce, giveConsent, revokeConsent, makeShowCode, listLookUps]) {
      route(world.app, world.deps);
    }
    return { ...world, card: await world.issue(cardType, cardClaims) };
  }
  type City = Awaited<ReturnType<typeof openCity>>;

  const read = async (answer: Response): Promise<Answer> => (await answer.json()) as Answer;

  async function consent(city: City, given = terms): Promise<Answer> {
    const presented = await city.present(city.card, 'consent', { terms: given });
    const answer = await city.post('/licence/v1/consents', { ...given, presented });
    expect(answer.status).toBe(201);
    return read(answer);
  }

  const lookUp = (city: City, consentCode: string, caseId?: string) =>
    resolveLicences(city.deps, clerk, {
      matter: MATTER,
      consentCode,
      entry: { holderCode: PERSON },
      ...(caseId !== undefined && { caseId }),
    });

  test('a code is good once, for its department and matter, in full, and only for the items named', async () => {
    const city = await openCity();
    await city.issue(foodType, { ...foodClaims, CZZTDM: PERSON, CZZT: '示例甲' });
    const { code, qr } = await consent(city);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    const answer = await lookUp(city, qr);
    expect(answer.licences.map(({ items }) => items)).toEqual([{ CZZT: cardClaims.CZZT, CZZTDM: PERSON }]);
    expect(answer.missing.map((each) => each.code)).toEqual(['not_consented', 'not_consented']);
    await expect(lookUp(city, code)).rejects.toMatchObject({ extensions: { reason: 'consent_used' } });
  });

  test('the code is stored nowhere and in no leaf', async () => {
    const city = await openCity();
    const { code } = await consent(city);
    expect(JSON.stringify(city.exchange.leaves)).not.toContain(code);
    expect(JSON.stringify(city.exchange.leaves)).not.toContain(PERSON);
  });

  test('nobody in between can change what the holder agreed to', async () => {
    const city = await openCity();
    const presented = await city.present(city.card, 'consent', { terms });
    const widened = { ...terms, items: [{ type: CARD, items: ['CZZT', 'CZZTDM'] }], caseId: 'BJ-9' };
    const answer = await city.post('/licence/v1/consents', { ...widened, presented });
    expect(await read(answer)).toMatchObject({ code: 'holder_proof_required', reason: 'kb_nonce' });
  });

  test.each([
    ['another’s key', 'kb_signature', { key: strangersKey }],
    ['the audience of another purpose', 'kb_aud', { audience: 'https://gateway.example#window' }],
    ['a nonce that is not ours', 'kb_nonce', { nonce: 'bm90LW91cnM' }],
  ])('%s proves nobody', async (_, reason, showing) => {
    const city = await openCity();
    const presented = await city.present(city.card, 'consent', { key: holderKey, terms, ...showing });
    const answer = await city.post('/licence/v1/consents', { ...terms, presented });
    expect(await read(answer)).toMatchObject({ code: 'holder_proof_required', reason });
  });

  test('a presentation without the holder’s signature proves nobody', async () => {
    const city = await openCity();
    const answer = await city.post('/licence/v1/consents', { ...terms, presented: city.card });
    expect(await read(answer)).toMatchObject({ reason: 'key_binding_missing' });
  });

  test('a consent beyond the matter or beyond 24 hours is not even asked for a signature', async () => {
    const city = await openCity();
    const presented = city.card;
    const more = { ...terms, items: [{ type: CARD, items: ['KZ_ZZ'] }], presented };
    expect(await read(await city.post('/licence/v1/consents', more))).toMatchObject({
      code: 'matter_asks_too_much',
    });
    const longer = { ...terms, expiresAt: new Date(nowMs + 86_400_001).toISOString(), presented };
    expect(await read(await city.post('/licence/v1/consents', longer))).toMatchObject({
      code: 'consent_too_long',
    });
  });

  test('a consent that was taken back is unknown, and nobody takes back another’s', async () => {
    const city = await openCity();
    const { code, id } = await consent(city);
    const presented = await city.present(city.card, 'consent', { terms: { id } });
    expect((await city.post('/licence/v1/consents/revoke', { id, presented })).status).toBe(204);
    await expect(lookUp(city, code)).rejects.toMatchObject({ extensions: { reason: 'consent_unknown' } });
    const other = { id: 'c-0' };
    const again = await city.present(city.card, 'consent', { terms: other });
    expect((await city.post('/licence/v1/consents/revoke', { ...other, presented: again })).status).toBe(404);
  });

  test('an expired consent is refused, and so is one for another case', async () => {
    let now = nowMs;
    const city = await openCity(() => now);
    const { code } = await consent(city);
    const bound = await consent(city, { ...terms, caseId: 'BJ-1' } as typeof terms);
    await expect(lookUp(city, bound.code, 'BJ-2')).rejects.toMatchObject({
      extensions: { reason: 'consent_other_case' },
    });
    now += 3_600_000;
    await expect(lookUp(city, code)).rejects.toMatchObject({ extensions: { reason: 'consent_expired' } });
  });

  test('a show code opens a matter once, and not after five minutes', async () => {
    let now = nowMs;
    const city = await openCity(() => now);
    city.openCase('BJ-1', PERSON);
    const show = async () => {
      const presented = await city.present(city.card, 'show', { show: ['KZ_MY18'] });
      const answer = await city.post('/licence/v1/show-codes', { presented });
      expect(answer.status).toBe(201);
      return (await read(answer)).code;
    };
    const request = { matter: MATTER, caseId: 'BJ-1' };
    const showCode = await show();
    const answer = await resolveLicences(city.deps, clerk, { ...request, entry: { showCode } });
    expect(answer.entry.outcome).toBe('valid');
    await expect(takeShown(city.deps, showCode, 'x')).rejects.toMatchObject({ code: 'show_code_unknown' });
    const late = await show();
    now += 300_000;
    await expect(takeShown(city.deps, late, 'x')).rejects.toMatchObject({ code: 'show_code_unknown' });
  });

  test('holders see who looked at what, on which ground, and what they have; with their own key only', async () => {
    const city = await openCity();
    const { code, id } = await consent(city);
    await lookUp(city, code);
    const presented = await city.present(city.card, 'holder');
    const answer = await city.post('/licence/v1/holder/look-ups', { presented });
    expect(await answer.json()).toMatchObject({
      items: [
        {
          kind: 'resolution',
          department: WINDOW,
          matter: MATTER,
          byConsent: true,
          types: [CARD],
          outcome: 'valid',
        },
      ],
      licences: [{ type: CARD, state: '01', outcome: 'valid' }],
      consents: [{ id, state: 'used' }],
    });
    expect((await city.post('/licence/v1/holder/look-ups', { presented })).status).toBe(403);
  });
});
