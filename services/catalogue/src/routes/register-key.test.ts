import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import type { SystemKey } from '@shuqiao/schemas/types/key';
import type { KeyRegistration } from '@shuqiao/schemas/types/key-registration';
import { describeOnBothEngines, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import {
  addTaxSystem,
  importCity,
  readDirectory,
  takeNonce,
  taxSystem,
  toRegistration,
} from '../testing/steps.ts';
import {
  type CallOptions,
  people,
  startMs,
  type TestCatalogue,
  testCatalogue,
} from '../testing/test-catalogue.ts';

const path = `/systems/${taxSystem}/keys`;
const key = generateKey('ES256');
/** RFC 8037 appendix A.1. */
const example: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  alg: 'Ed25519',
  use: 'sig',
  kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
};

const register = (catalogue: TestCatalogue, json: KeyRegistration, as: CallOptions['as'] = people.tax) =>
  catalogue.call<SystemKey & { code: string }>('POST', path, { ...(as ? { as } : {}), json });

describeOnBothEngines('registering a key', 'catalogue', (open) => {
  async function prepared(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    await addTaxSystem(catalogue);
    return catalogue;
  }

  test.each(['ES256', 'Ed25519'] as const)(
    'of %s with its proof makes it pending, for nobody to use yet',
    async (alg) => {
      const catalogue = await prepared();
      const fresh = generateKey(alg);

      const answer = await register(catalogue, toRegistration(fresh, await takeNonce(catalogue), startMs));

      expect(answer).toMatchObject({
        status: 201,
        body: {
          kid: fresh.kid,
          alg,
          state: 'pending',
          notBefore: null,
          registeredBy: 'tax-a',
          approvedBy: null,
        },
      });
      expect((await readDirectory(catalogue)).systems[0]?.keys).toEqual([]);
    },
  );

  test('a nonce is good for one key only (SQX-R76)', async () => {
    const catalogue = await prepared();
    const nonce = await takeNonce(catalogue);
    await register(catalogue, toRegistration(key, nonce, startMs));

    const second = await register(catalogue, toRegistration(generateKey('ES256'), nonce, startMs));

    expect(second).toMatchObject({
      status: 422,
      body: { code: 'key_proof', rule: 'SQX-R76', member: 'nonce' },
    });
  });

  test('a nonce is good for ten minutes, and for the system it was issued to', async () => {
    const catalogue = await prepared();
    await addTaxSystem(catalogue, 'tax.other');
    const [late, foreign] = [await takeNonce(catalogue), await takeNonce(catalogue, 'tax.other')];

    expect(await register(catalogue, toRegistration(key, foreign, startMs))).toMatchObject({ status: 422 });
    await catalogue.timers.pass(600_000);
    const answer = await register(catalogue, toRegistration(key, late, startMs + 600_000));

    expect(answer).toMatchObject({ status: 422, body: { code: 'key_proof', member: 'nonce' } });
  });

  test('once registered it can never be registered again, not even after its removal (SQX-R75)', async () => {
    const catalogue = await prepared();
    await register(catalogue, toRegistration(key, await takeNonce(catalogue), startMs));
    await catalogue.call('DELETE', `${path}/${key.kid}`, { as: people.tax });

    const again = await register(catalogue, toRegistration(key, await takeNonce(catalogue), startMs));

    expect(again).toMatchObject({ status: 409, body: { code: 'key_duplicate', rule: 'SQX-R75' } });
  });

  test('at once under two systems it belongs to one of them', async () => {
    const catalogue = await prepared();
    await addTaxSystem(catalogue, 'tax.other');
    const systems = [taxSystem, 'tax.other'];
    const nonces = await Promise.all(systems.map((system) => takeNonce(catalogue, system)));

    const answers = await Promise.all(
      systems.map((system, at) => {
        const json = toRegistration(key, nonces[at] ?? '', startMs, system);
        return catalogue.call('POST', `/systems/${system}/keys`, { as: people.tax, json });
      }),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a key', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');

  async function prepared() {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    await addTaxSystem(catalogue);
    return { catalogue, registration: toRegistration(key, await takeNonce(catalogue), startMs) };
  }

  const spoiled: [code: string, what: string, spoil: (jwk: PrivateJwk) => object][] = [
    ['key_private', 'with its private half', ({ d }) => ({ d })],
    ['key_symmetric', 'that is symmetric', () => ({ kty: 'oct' })],
    ['key_shape', 'with a foreign member', () => ({ x5c: 'x' })],
    ['key_alg', 'for another algorithm', () => ({ alg: 'ES384' })],
    ['key_use', 'for encryption', () => ({ use: 'enc' })],
    ['key_kid', 'under a name of its own', () => ({ kid: 'my-key' })],
    ['key_point', 'off its curve', ({ d }) => ({ x: d })],
  ];

  test.each(spoiled)('is refused as %s %s', async (code, _what, spoil) => {
    const { catalogue, registration } = await prepared();
    const jwk = { ...registration.jwk, ...spoil(key) } as KeyRegistration['jwk'];

    const answer = await register(catalogue, { ...registration, jwk });

    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect((await catalogue.call<{ keys: object[] }>('GET', `/systems/${taxSystem}`)).body.keys).toEqual([]);
  });

  test('that stands in a specification is refused: everybody has its private half', async () => {
    const { catalogue } = await prepared();

    const answer = await register(catalogue, toRegistration(example, await takeNonce(catalogue), startMs));

    expect(answer).toMatchObject({ status: 422, body: { code: 'key_published' } });
  });

  test('with a proof by another key, for another system or another gateway is refused', async () => {
    const { catalogue, registration } = await prepared();
    const nonce = await takeNonce(catalogue);
    const proofs = [
      toRegistration({ ...generateKey('ES256'), kid: key.kid }, nonce, startMs).proof,
      toRegistration(key, nonce, startMs, 'tax.other').proof,
      toRegistration(key, nonce, startMs - 301_000).proof,
      'a.b.c',
    ];

    for (const proof of proofs) {
      const answer = await register(catalogue, { ...registration, proof });
      expect(answer).toMatchObject({ status: 422, body: { code: 'key_proof' } });
    }
  });

  test('is registered by the department’s officers or the bureau, never by the operator', async () => {
    const { catalogue, registration } = await prepared();

    expect(await register(catalogue, registration, people.operator)).toMatchObject({ status: 403 });
    expect(await register(catalogue, registration, people.market)).toMatchObject({
      status: 403,
      body: { code: 'department_mismatch' },
    });
    expect(await catalogue.call('POST', `${path}/nonce`, { as: people.market })).toMatchObject({
      status: 403,
    });
    expect(await catalogue.call('POST', `${path}/nonce`)).toMatchObject({ status: 401 });
    expect(await catalogue.call('POST', '/systems/nobody/keys/nonce', { as: people.tax })).toMatchObject({
      status: 404,
    });
    expect(await register(catalogue, registration, people.bureau)).toMatchObject({ status: 201 });
  });
});
