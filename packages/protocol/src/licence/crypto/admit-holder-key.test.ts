import { describe, expect, test } from 'vitest';
import { generateKey } from '../../keys/generate-key.ts';
import type { KeyMaterial } from '../../keys/jwk.ts';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import { admitHolderKey } from './admit-holder-key.ts';
import { nodeLicenceCrypto } from './node-crypto.ts';
import { webLicenceCrypto } from './web-crypto.ts';

const ec = toPublicJwk(generateKey('ES256'));
const okp = toPublicJwk(generateKey('Ed25519'));
const rsa = toPublicJwk(generateKey('PS256'));

async function codeOf(cnf: unknown): Promise<string> {
  const admission = await admitHolderKey(cnf, nodeLicenceCrypto);
  expect(await admitHolderKey(cnf, webLicenceCrypto)).toEqual(admission);
  return 'refusal' in admission ? `${admission.refusal.rule} ${admission.refusal.code}` : admission.key.alg;
}

function bare({ kty, ...jwk }: KeyMaterial): object {
  const { alg, use, kid, ...material } = { alg: '', use: '', kid: '', ...jwk };
  return { kty, ...material };
}

describe('LIC-H2: the key of a holder', () => {
  test('is on P-256 or Ed25519, with or without what says so', async () => {
    expect(await codeOf({ jwk: ec })).toBe('ES256');
    expect(await codeOf({ jwk: okp })).toBe('Ed25519');
    expect(await codeOf({ jwk: bare(ec) })).toBe('ES256');
    expect(await codeOf({ jwk: bare(okp) })).toBe('Ed25519');
  });

  test('is handed on as the object that was given, so that it is imported once', async () => {
    expect(await admitHolderKey({ jwk: ec }, nodeLicenceCrypto)).toEqual({ key: { alg: 'ES256', jwk: ec } });
  });

  test.each([
    ['no cnf', undefined, 'SQX-R70 key_shape'],
    ['an empty cnf', {}, 'SQX-R70 key_shape'],
    ['a thumbprint', { jkt: ec.kid }, 'SQX-R70 key_shape'],
    ['two keys', { jwk: ec, kid: ec.kid }, 'SQX-R70 key_shape'],
    ['a set', { jwk: [ec] }, 'SQX-R70 key_shape'],
    ['null', { jwk: null }, 'SQX-R70 key_shape'],
    ['a private member', { jwk: { ...ec, d: 'AA' } }, 'SQX-R70 key_private'],
    ['a symmetric key', { jwk: { kty: 'oct', k: 'AAAA' } }, 'SQX-R70 key_symmetric'],
    ['RSA', { jwk: rsa }, 'SQX-R71 key_alg'],
    ['an unknown kind', { jwk: { kty: 'AKP', pub: 'AA' } }, 'SQX-R70 key_shape'],
    ['no kind', { jwk: { ...bare(ec), kty: undefined } }, 'SQX-R70 key_shape'],
    ['a foreign member', { jwk: { ...ec, x5c: [] } }, 'SQX-R70 key_shape'],
    ['another curve', { jwk: { ...bare(ec), crv: 'P-384' } }, 'SQX-R71 key_alg'],
    ['another algorithm', { jwk: { ...ec, alg: 'ES384' } }, 'SQX-R71 key_alg'],
    ['no algorithm', { jwk: { ...ec, alg: null } }, 'SQX-R71 key_alg'],
    ['another use', { jwk: { ...ec, use: 'enc' } }, 'SQX-R72 key_use'],
    ['other operations', { jwk: { ...ec, key_ops: ['sign'] } }, 'SQX-R72 key_use'],
    ['a point beside the curve', { jwk: { ...bare(ec), y: 'x' in ec ? ec.x : '' } }, 'SQX-R74 key_point'],
    ['a point of small order', { jwk: { ...bare(okp), x: 'A'.repeat(43) } }, 'SQX-R74 key_point'],
    ['a kid of its own', { jwk: { ...ec, kid: 'my-key' } }, 'SQX-R75 key_kid'],
    ['an empty kid', { jwk: { ...ec, kid: '' } }, 'SQX-R75 key_kid'],
    [
      'a key that RFC 8037 publishes the private half of',
      { jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } },
      'SQX-R75 key_published',
    ],
    [
      'the holder of the examples of RFC 9901, whose private half is published too',
      {
        jwk: {
          kty: 'EC',
          crv: 'P-256',
          x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
          y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
        },
      },
      'SQX-R75 key_published',
    ],
  ])('%s is refused', async (_case, cnf, code) => {
    expect(await codeOf(cnf)).toBe(code);
  });
});
