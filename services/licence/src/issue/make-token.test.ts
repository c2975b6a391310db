import { checkPresentedClaims } from '@shuqiao/domain/licence/check-claims';
import { Problem } from '@shuqiao/http/problem';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { presentLicence } from '@shuqiao/protocol/licence/sd-jwt/present-licence';
import { readPresentation } from '@shuqiao/protocol/licence/sd-jwt/read-presentation';
import { findReason, type Verification } from '@shuqiao/protocol/licence/verify/verification';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../trust/compose-trust.ts';
import { makeToken, makeTokenRoute } from './make-token.ts';
import {
  actingFor,
  cardIssue,
  FOOD,
  foodIssue,
  type IssuingWorld,
  issuerOf,
  MARKET,
  openIssuingWorld,
  POLICE,
} from './testing/open-issuing-world.ts';

const holder = generateKey('ES256');
const holderKey = toPublicJwk(holder);
const audience = 'https://verify.example';

async function verify({ deps }: IssuingWorld, presented: string): Promise<Verification> {
  const { index: trust } = deps.trust.current();
  const policy = trust.policy(DEFAULT_POLICY);
  if (!policy) throw new Error('no policy');
  return verifyLicence(
    {
      presented,
      nowMs: deps.clock(),
      binding: { audience, useNonce: (nonce) => nonce === 'nonce-of-this-transaction' },
    },
    { trust, crypto: nodeLicenceCrypto, status: deps.status, policy, checkClaims: checkPresentedClaims },
  );
}

const outcomeOf = (verification: Verification) => [
  verification.outcome,
  findReason(verification)?.code ?? null,
];

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  );

function readPayload(token: string) {
  const read = readPresentation(token);
  if ('code' in read) throw new Error(read.reason);
  return { payload: read.issuerJwt.payload, shown: read.disclosures.length };
}

describe('the token of a licence', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  async function openIssued() {
    const world = await openIssuingWorld(await open());
    const { identifier } = await world.issue();
    const token = (over = {}, department = FOOD) =>
      makeToken(world.deps, actingFor(department), { identifier, ...over });
    return { world, identifier, token, ...world };
  }

  test('is valid by every check of a verifier, and no longer when the licence is suspended', async () => {
    const { world, token, act, identifier } = await openIssued();
    const { token: presented } = await token();
    expect(outcomeOf(await verify(world, presented))).toEqual(['valid', null]);

    await act({ identifier, act: 'suspend', effectiveOn: '2026-11-24', reason: '检查' });

    expect(outcomeOf(await verify(world, presented))).toEqual(['invalid', 'suspended']);
  });

  test('of a version that was renewed is revoked, the one of the new version valid', async () => {
    const { world, token, act, identifier } = await openIssued();
    const { token: old } = await token();
    const { claims } = foodIssue({ ZZBFRQ: '2026-11-24', ZZYXQQSRQ: '2026-11-24', ZZYXQJZRQ: '2031-11-23' });
    const next = await act({ identifier, act: 'renew', effectiveOn: '2026-11-24', claims });

    expect(outcomeOf(await verify(world, old))).toEqual(['invalid', 'revoked']);
    expect(await refusal(token())).toBe('licence_not_living');
    const fresh = await token({ identifier: next.identifier });
    expect(outcomeOf(await verify(world, fresh.token))).toEqual(['valid', null]);
  });

  test('lives for a year, and never longer than the licence (LIC-P3)', async () => {
    const { token, advance, publishDirectory } = await openIssued();
    expect((await token()).expiresAt).toBe('2027-11-24T02:00:00.000Z');

    advance(2.5 * 365 * 86_400_000);
    await publishDirectory();
    expect((await token()).expiresAt).toBe('2029-07-31T16:00:00.000Z');
    advance(365 * 86_400_000);
    await publishDirectory();
    expect(await refusal(token())).toBe('licence_not_living');
  });

  test('shows what a verifier must check and hides the rest, as many digests for every holder (LIC-P2, LIC-P9)', async () => {
    const { token, issue } = await openIssued();
    const more = await issue(foodIssue({ ZZBH: 'JY2', KZ_FDDBR: '示例乙', ZZQZR: '示例丙' }));
    const [one, two] = (await Promise.all([token(), token({ identifier: more.identifier })])).map(
      ({ token: text }) => readPayload(text),
    );

    expect(one?.payload).toMatchObject({ ZZMC: '食品经营许可证', ZZYXQJZRQ: '2029-07-31', ZZBFJGDM: FOOD });
    expect(JSON.stringify(one?.payload)).not.toMatch(/91371000MAT000018Y|示例餐饮|热食/);
    expect(one?.shown).not.toBe(two?.shown);
    const counts = [one, two].map((each) => Array.isArray(each?.payload._sd) && each.payload._sd.length);
    expect(counts).toEqual([counts[0], counts[0]]);
    expect(counts[0]).toBeGreaterThan(0);
  });

  test('of a person is bound to the holder’s key, and tells the age without the birthday (LIC-H1)', async () => {
    const { world, issue, deps } = await openIssued();
    const card = await issue(cardIssue(), POLICE);
    const make = (key?: object) =>
      makeToken(deps, actingFor(POLICE), {
        identifier: card.identifier,
        ...(key && { holderKey: key as Record<string, string> }),
      });
    expect(await refusal(make())).toBe('holder_key_required');
    expect(await refusal(make({ ...holder }))).toBe('key_private');

    const { token } = await make(holderKey);
    const presented = await presentLicence(
      token,
      {
        show: (name) => name === 'KZ_MY18',
        binding: {
          signer: createNodeSigner(holder),
          audience,
          nonce: 'nonce-of-this-transaction',
          iatSeconds: deps.clock() / 1000,
        },
      },
      nodeLicenceCrypto,
    );
    const verification = await verify(world, presented);
    expect(outcomeOf(verification)).toEqual(['valid', null]);
    expect(verification.shown?.claims).toMatchObject({ KZ_MY18: true });
    expect(verification.shown?.claims).not.toHaveProperty('KZ_CSRQ');
    expect(outcomeOf(await verify(world, token))[0]).toBe('invalid');
  });

  test('is made for the issuing department alone', async () => {
    const { token } = await openIssued();

    expect(await refusal(token({}, MARKET))).toBe('department_mismatch');
    expect(await refusal(token({ identifier: '1.2.3' }))).toBe('not_found');
  });

  test('is made over HTTP for issuers', async () => {
    const { world, identifier } = await openIssued();
    makeTokenRoute(world.app, world.deps);
    const answer = await world.post('/licence/v1/licences/token', { identifier }, issuerOf(FOOD));

    expect([answer.status, await answer.json()]).toMatchObject([201, { token: expect.any(String) }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
