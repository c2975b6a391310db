import { FOOD_ISSUER, licenceTypeOf, POLICE_ISSUER } from '@shuqiao/domain/licence/testing/sample-licence';
import type { LicenceTrust, VerificationPolicy } from '@shuqiao/schemas/types/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { generateKey } from '../keys/generate-key.ts';
import type { PrivateJwk } from '../keys/jwk.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';

/** Half a second past a whole one: time rules must not depend on rounding. */
export const licenceNowMs = 1_790_000_000_500;
export const licenceNowS = 1_790_000_000;
export const gatewayIssuer = 'https://gw.shuqiao.example';
export const audience = 'x509_san_dns:verify.shuqiao.example';
export const ourNonce = 'bm9uY2Utb2YtdGhpcy10cmFuc2FjdGlvbg';

export const foodType = licenceTypeOf('食品经营许可证');
export const cardType = licenceTypeOf('居民身份证');

/** Keys are made once: a test that needs a stranger's key takes `stranger`. */
export const testKeys = {
  food: generateKey('ES256'),
  police: generateKey('ES256'),
  status: generateKey('ES256'),
  holder: generateKey('ES256'),
  stranger: generateKey('ES256'),
};

export function toIssuerId(department: string): string {
  return `${gatewayIssuer}/licence/v1/issuers/${department}`;
}

export const statusUri = `${gatewayIssuer}/licence/v1/status-lists/7`;
export const statusSignerId = `${gatewayIssuer}/licence/v1/status`;

export type TestKey = LicenceTrust['issuers'][number]['keys'][number];

export function toTrustKey(key: PrivateJwk, changes: Partial<TestKey> = {}): TestKey {
  const { kid, alg } = key;
  // A generated key has one of the curves that a registered one may have.
  const jwk = toPublicJwk(key) as TestKey['jwk'];
  return { kid, alg, jwk, notBefore: '2016-01-01T00:00:00Z', notAfter: null, revokedAt: null, ...changes };
}

export const defaultPolicy: VerificationPolicy = {
  id: 'default',
  version: 1,
  keyBinding: {},
  statusMaxAgeSeconds: {},
  acceptIndeterminate: false,
  liveRegister: 'copies',
};

/** A fresh trust document; change it, then hand it to `createLicenceWorld`. */
export function newTrust(): LicenceTrust {
  return {
    issuer: gatewayIssuer,
    version: 3,
    issuedAt: new Date(licenceNowMs - 60_000).toISOString(),
    expiresAt: new Date(licenceNowMs + 86_340_000).toISOString(),
    types: [foodType, cardType],
    issuers: [
      newIssuer(FOOD_ISSUER, '市食品药品监管局', testKeys.food),
      newIssuer(POLICE_ISSUER, '市公安局', testKeys.police),
    ],
    authorities: [
      newAuthority('A-0001', FOOD_ISSUER, foodType),
      newAuthority('A-0002', POLICE_ISSUER, cardType),
    ],
    statusSigners: [
      {
        id: statusSignerId,
        for: [toIssuerId(FOOD_ISSUER), toIssuerId(POLICE_ISSUER)],
        keys: [toTrustKey(testKeys.status)],
      },
    ],
    policies: [defaultPolicy],
  };
}

function newIssuer(department: string, name: string, key: PrivateJwk): LicenceTrust['issuers'][number] {
  return {
    id: toIssuerId(department),
    department,
    name,
    predecessors: [],
    keys: [toTrustKey(key)],
    statusUris: [`${gatewayIssuer}/licence/v1/status-lists/`],
  };
}

function newAuthority(
  id: string,
  department: string,
  type: LicenceType,
): LicenceTrust['authorities'][number] {
  return {
    id,
    department,
    type: type['x-licenceType'],
    area: '371000',
    legalBasis: 'LB-0001',
    validFrom: '2010-01-01',
    validTo: null,
    successor: null,
  };
}
