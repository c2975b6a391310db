import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { verifyReceipt } from '@shuqiao/protocol/licence/receipt/verify-receipt';
import { presentLicence } from '@shuqiao/protocol/licence/sd-jwt/present-licence';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import { describe, expect, test } from 'vitest';
import { issueHolderNonce } from '../holders/holder-nonces.ts';
import { toAudience } from '../holders/prove-holder.ts';
import { POLICE } from '../testing/open-licence-world.ts';
import {
  CARD_CODE,
  cardClaims,
  cardType,
  clerk,
  FOOD_CODE,
  HOLDER,
  nowMs,
  summarise,
  type VerifyWorld,
} from './testing/open-verify-world.ts';
import { setLicenceState, temporaryWorlds } from './testing/verify-worlds.ts';

describe('a token as presented', () => {
  const openWorld = temporaryWorlds();

  /** A food licence of the register with its token, all shown. */
  async function presentFood(world: VerifyWorld): Promise<string> {
    const { statusIndex } = await world.registerFood();
    return world.issueFood(statusIndex);
  }

  /** A person's card, shown with their key for a window. */
  async function presentCard(world: VerifyWorld, show: readonly string[]): Promise<string> {
    const { statusIndex } = await world.registerCard();
    const holder = generateKey('ES256');
    const token = await world.issueToken(cardType, cardClaims, {
      department: POLICE,
      idx: statusIndex,
      holderKey: toPublicJwk(holder),
    });
    const binding = {
      signer: createNodeSigner(holder),
      audience: toAudience(world.issuer, 'window'),
      nonce: issueHolderNonce(world.deps).nonce,
      iatSeconds: nowMs / 1_000,
    };
    return presentLicence(token, { show: (name) => show.includes(name), binding }, nodeLicenceCrypto);
  }

  test('is valid, with a receipt that verifies and stands in the log (LIC-Q3)', async () => {
    const world = await openWorld();
    const { status, body } = await world.ask({ presented: await presentFood(world) });
    expect([status, summarise(body.verification)]).toEqual([200, 'valid']);
    expect(body.verification.checks.map(({ id }: { id: string }) => id)).toContain('R4');

    const { kid, alg } = world.keys.receiptSigner;
    const jwk = { ...(await world.gatewayPublic()), kid, alg };
    const read = await verifyReceipt(
      body.receipt,
      { issuer: world.issuer, keys: [jwk as never] },
      nodeLicenceCrypto,
    );
    expect(read).toMatchObject({ claims: { outcome: 'valid', log: { index: body.log.index } } });
    const [leaf] = world.exchange.leaves;
    expect(leaf).toMatchObject({ t: 'verification', o: 'valid', departments: [clerk.department] });
    expect(JSON.parse(leaf?.message ?? '')).not.toHaveProperty('log');
  });

  test('LIC-D2: what was not asked for is dropped and counted, what was asked for is masked', async () => {
    const world = await openWorld();
    const presented = await presentFood(world);
    const plain = (await world.ask({ presented })).body.verification.shown;
    expect(plain.claims).not.toHaveProperty('CZZT');
    expect(plain.dropped).toBeGreaterThan(3);
    expect(plain.claims.ZZMC).toBe('食品经营许可证');

    const asked = await world.ask({ presented, matter: 'open-a-shop', want: ['CZZT'] });
    expect(Object.keys(asked.body.verification.shown.claims)).toContain('CZZT');
    expect(asked.body.verification.shown.claims).not.toHaveProperty('KZ_JYCS');
  });

  test('LIC-D1: nobody asks for more than the matter needs, nor without a matter', async () => {
    const world = await openWorld();
    const presented = await presentFood(world);
    const refusal = async (ask: object) => (await world.ask({ presented, ...ask })).body.code;
    expect(await refusal({ matter: 'open-a-shop', want: ['KZ_JYXM'] })).toBe('matter_asks_too_much');
    expect(await refusal({ want: ['CZZT'] })).toBe('matter_not_in_force');
    expect(await refusal({ matter: 'open-a-shop', want: ['CZZT'], inFull: true })).toBe(
      'case_or_consent_required',
    );
  });

  test('LIC-H1, LIC-H3: a person’s card counts with the holder’s key, once', async () => {
    const world = await openWorld();
    const presented = await presentCard(world, ['CZZT', 'CZZTDM']);
    const ask = { presented, matter: 'open-a-shop', want: ['CZZT', 'CZZTDM'] };
    const first = (await world.ask(ask)).body.verification;
    expect(summarise(first)).toBe('valid');
    expect(JSON.stringify(first)).not.toContain(HOLDER);
    expect(first.shown.claims.CZZTDM).toContain('*');
    expect(summarise((await world.ask(ask)).body.verification)).toBe('invalid: kb_nonce');
    expect(await world.listLookUps(HOLDER)).toMatchObject([
      { outcome: 'invalid', logIndex: 2 },
      { outcome: 'valid', logIndex: 1, department: clerk.department },
    ]);
  });

  test('in full it is shown in an open case about the holder, and in no other', async () => {
    const world = await openWorld();
    const presented = await presentCard(world, ['CZZT', 'CZZTDM']);
    const want = { want: ['CZZT', 'CZZTDM'], matter: 'open-a-shop', inFull: true };
    const { body } = await world.ask({ presented, ...want, caseId: 'case-1' });
    expect(body.verification.shown.claims).toMatchObject({ CZZTDM: HOLDER });
    expect((await world.ask({ presented, ...want, caseId: 'case-2' })).body.code).toBe('case_not_open');
  });

  test('without a case a person’s number is answered by how it stands, and no more (LIC-D4)', async () => {
    const world = await openWorld();
    await world.registerCard();
    const ask = { number: HOLDER, type: CARD_CODE };
    const { verification } = (await world.ask(ask)).body;
    expect(summarise(verification)).toBe('valid');
    expect(JSON.stringify(verification)).not.toMatch(/371099|示例/);
    const want = { matter: 'open-a-shop', want: ['CZZT'] };
    expect((await world.ask({ ...ask, ...want })).body.code).toBe('case_or_consent_required');
    const based = (await world.ask({ ...ask, ...want, caseId: 'case-1' })).body.verification;
    expect(based.shown.claims).toHaveProperty('CZZT');
  });

  test('the holder’s consent is good once, for the items it names, and the look-up says so', async () => {
    const world = await openWorld();
    await world.registerCard();
    await world.giveConsent('ABCDEFGHJK', ['CZZT']);
    const ask = { number: HOLDER, type: CARD_CODE, matter: 'open-a-shop', want: ['CZZT'], inFull: true };
    const { body } = await world.ask({ ...ask, consentCode: 'abcde-fghjk' });
    expect(body.verification.shown.claims).toMatchObject({ CZZT: '示例甲' });
    expect(await world.listLookUps(HOLDER)).toMatchObject([{ consentId: 'consent-1' }]);
    expect((await world.ask({ ...ask, consentCode: 'ABCDEFGHJK' })).body.code).toBe('consent_refused');
  });

  test('a consent to other items is refused, and used up', async () => {
    const world = await openWorld();
    await world.registerCard();
    await world.giveConsent('ABCDEFGHJK', ['CZZT']);
    const ask = { number: HOLDER, type: CARD_CODE, matter: 'open-a-shop', consentCode: 'ABCDEFGHJK' };
    const refused = (await world.ask({ ...ask, want: ['CZZT', 'CZZTDM'] })).body;
    expect(refused).toMatchObject({ code: 'consent_refused', reason: 'consent_items' });
    expect(world.exchange.leaves).toEqual([]);
  });

  test('V0: a token of 1 MB and one of 10,000 disclosures are malformed, and nothing is looked up', async () => {
    const world = await openWorld();
    const token = await presentFood(world);
    const [jwt = ''] = token.split('~');
    const judge = async (presented: string) => summarise((await world.ask({ presented })).body.verification);
    expect(await judge('A'.repeat(1_000_000))).toBe('invalid: malformed');
    expect(await judge(`${jwt}~${'WyJhIiwiYiJd~'.repeat(10_000)}`)).toBe('invalid: malformed');
    expect(world.asked).toEqual([]);
    const { status, body } = await world.ask({ presented: 'A'.repeat(1_048_577) });
    expect([status, body.code]).toEqual([413, 'body_too_large']);
  });

  test('LIC-R7: after a bad signature nothing of it is shown', async () => {
    const world = await openWorld();
    const token = await presentFood(world);
    const [jwt = '', ...rest] = token.split('~');
    const forged = `${jwt.slice(0, -4)}${jwt.endsWith('AAAA') ? 'BBBA' : 'AAAA'}`;
    const { body } = await world.ask({ presented: [forged, ...rest].join('~') });
    expect(summarise(body.verification)).toBe('invalid: signature');
    expect([body.verification.shown, body.verification.state]).toEqual([null, null]);
    expect(world.asked).toEqual([]);
  });

  test('the address of somebody else in a QR code is not opened, and is no licence', async () => {
    const world = await openWorld();
    for (const qr of [
      'https://evil.example/portal/verify#token=x',
      'http://169.254.169.254/latest/meta-data',
      `${world.issuer}.evil.example/portal/verify#id=x`,
      'javascript:alert(1)',
    ]) {
      expect(summarise((await world.ask({ qr })).body.verification)).toBe('invalid: qr_foreign');
    }
    expect(world.asked).toEqual([]);
  });

  test('a QR code of ours leads to the token or the identifier', async () => {
    const world = await openWorld();
    const licence = await world.registerFood();
    const token = await world.issueFood(licence.statusIndex);
    const judge = async (qr: string) => summarise((await world.ask({ qr })).body.verification);
    expect(await judge(`${world.issuer}/portal/verify#token=${token}`)).toBe('valid');
    expect(await judge(licence.zzbs)).toBe('valid');
    expect(await judge(`${world.issuer}/portal/verify#code=ABCDEFGHJK`)).toBe('invalid: code_unknown');
  });

  test('LIC-T1, T2, T26: a list that is unreachable, stale or of another subject decides nothing', async () => {
    const world = await openWorld();
    const presented = await presentFood(world);
    const judge = async () => {
      const { verification } = (await world.ask({ presented })).body;
      expect(JSON.stringify(verification.checks)).not.toMatch(/not been revoked|has been revoked/i);
      return [summarise(verification), verification.accepted];
    };
    world.status.source = () => ({ code: 'status_unavailable', reason: '503' });
    expect(await judge()).toEqual(['indeterminate: status_unavailable', false]);

    const from = (changes: object): void => {
      world.status.source = async (uri, ask) => {
        const text = await world.issueList(changes);
        const read = await readStatusListToken(text, { ...ask, uri, crypto: nodeLicenceCrypto });
        return 'code' in read ? read : { list: read };
      };
    };
    from({ iatSeconds: nowMs / 1_000 - 100 * 86_400 });
    expect(await judge()).toEqual(['indeterminate: status_stale', false]);
    from({ sub: `${world.uri}/` });
    expect(await judge()).toEqual(['indeterminate: status_token_invalid', false]);
  });

  test('version 2 falls with a revoked version 1, though its own place in the list says valid', async () => {
    const world = await openWorld();
    const first = await world.registerFood();
    const second = await world.registerFood({ versionNo: 2, madeBy: 'renew' }, [{ act: 'renew' }]);
    const presented = await world.issueFood(second.statusIndex, {
      ...second.claims,
      ZZBS: second.zzbs,
    });
    expect(summarise((await world.ask({ presented })).body.verification)).toBe('valid');
    await setLicenceState(world, first.zzbs, { act: 'revoke', fromState: '01', toState: '03' });
    const { verification } = (await world.ask({ presented })).body;
    expect([summarise(verification), verification.accepted]).toEqual(['invalid: revoked', false]);
  });

  test('a suspended licence is invalid for now, and another type than the one wanted is refused', async () => {
    const world = await openWorld();
    const { statusIndex } = await world.registerFood();
    const presented = await world.issueFood(statusIndex);
    expect(summarise((await world.ask({ presented, type: CARD_CODE })).body.verification)).toBe(
      'invalid: type_mismatch',
    );
    world.status.values[statusIndex] = 2;
    expect(summarise((await world.ask({ presented, type: FOOD_CODE })).body.verification)).toBe(
      'invalid: suspended',
    );
  });

  test('LIC-A3: a department that is not authorised for the type is refused in its own words', async () => {
    const world = await openWorld();
    const claims = { ...cardClaims, ZZBFJGDM: POLICE };
    const presented = await world.issueToken(cardType, claims, { department: POLICE, idx: 1 });
    const wrong = await world.issueToken(
      cardType,
      { ...claims, ZZBFJGDM: '11371000MBT000265G' },
      { department: '11371000MBT000265G', idx: 1 },
    );
    expect(summarise((await world.ask({ presented })).body.verification)).toBe(
      'invalid: key_binding_missing',
    );
    expect(summarise((await world.ask({ presented: wrong })).body.verification)).not.toBe('valid');
  });

  test('LIC-R6: only the call itself is refused: no person, another role, two questions', async () => {
    const world = await openWorld();
    const presented = await presentFood(world);
    expect((await world.post('/licence/v1/verifications', { presented })).status).toBe(401);
    const developer = { ...clerk, role: 'developer' } as const;
    expect((await world.ask({ presented }, developer)).status).toBe(403);
    expect((await world.ask({ presented, qr: presented })).body.code).toBe('verification_question');
    expect((await world.ask({})).body.code).toBe('verification_question');
    expect((await world.ask({ number: '1' })).body.code).toBe('verification_question');
    expect(world.exchange.leaves).toEqual([]);
  });

  test('EVL-R17: without the log nothing is answered', async () => {
    const world = await openWorld();
    const presented = await presentFood(world);
    world.exchange.isDown = true;
    const { status, body } = await world.ask({ presented });
    expect([status, body.code]).toEqual([503, 'log_down']);
    expect(body).not.toHaveProperty('verification');
  });

  test('LIC-D3: no log line, leaf or row beside the register holds what was disclosed', async () => {
    const world = await openWorld();
    const presented = await presentCard(world, ['CZZT', 'CZZTDM', 'KZ_ZZ', 'KZ_CSRQ']);
    const want = { want: ['CZZT', 'CZZTDM'], matter: 'open-a-shop', inFull: true, caseId: 'case-1' };
    expect((await world.ask({ presented, ...want })).status).toBe(200);
    await world.askPublicly({ presented });
    await world.ask({ presented: 7 });
    const secrets = [
      ...['示例甲', HOLDER, '示例街', '2000-02-29', '20000229'],
      ...presented.split('~').filter((part) => part.length > 20),
    ];
    const kept = [...world.logLines, JSON.stringify(world.exchange.leaves)].join('\n');
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);

    const [lookUp] = await world.listLookUps(HOLDER);
    const { holderCode: _, ...others } = lookUp ?? { holderCode: '' };
    expect(secrets.filter((secret) => JSON.stringify(others).includes(secret))).toEqual([]);
    const tables = await world.dumpTables();
    const besides = Object.entries(tables).filter(
      ([name]) => !['licence', 'licence_search', 'licence_search_tokens', 'look_up'].includes(name),
    );
    expect(besides.length).toBeGreaterThan(5);
    for (const [name, text] of besides) {
      expect(
        secrets.filter((secret) => text.includes(secret)),
        name,
      ).toEqual([]);
    }
  });
});
