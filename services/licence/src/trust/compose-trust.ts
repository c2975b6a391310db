import { fromDayNumber, toDayNumber } from '@shuqiao/domain/calendar/legal-date';
import { listAnsweredFor } from '@shuqiao/domain/licence/issuer-authority';
import type { DirectoryDepartment } from '@shuqiao/schemas/types/directory';
import type {
  LicenceAuthority,
  LicenceTrust,
  VerificationPolicy,
} from '@shuqiao/schemas/types/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { JWK } from 'jose';

export interface TrustFacts {
  /** Gateway issuer id. */
  readonly issuer: string;
  readonly types: readonly LicenceType[];
  readonly authorities: readonly LicenceAuthority[];
  readonly departments: ReadonlyMap<string, DirectoryDepartment>;
  /** Public keys of the departments that have an authority. */
  readonly issuerKeys: ReadonlyMap<string, JWK>;
  /** The gateway signs the status lists for all of them. */
  readonly statusKey: JWK;
  /** Legal date, China Standard Time. */
  readonly today: string;
}

export type TrustContent = Omit<LicenceTrust, 'version' | 'issuedAt' | 'expiresAt'>;

/** Keys of a first start count from the beginning of the year in which the licence service came into being. */
const KEYS_FROM = '2026-01-01T00:00:00Z';

export const DEFAULT_POLICY = 'default';

export const toIssuerId = (issuer: string, department: string): string =>
  `${issuer}/licence/v1/issuers/${department}`;

export const toStatusPrefix = (issuer: string): string => `${issuer}/licence/v1/status-lists/`;

/** What verifiers are to believe, from what is registered; the same facts give the same content. */
export function composeTrust(facts: TrustFacts): TrustContent {
  const { issuer, types, authorities, statusKey } = facts;
  const codes = [...new Set(authorities.map(({ department }) => department))].toSorted();
  return {
    issuer,
    types: [...types],
    issuers: codes.map((code) => toIssuer(code, facts)),
    authorities: [...authorities],
    statusSigners: [
      { id: issuer, for: codes.map((code) => toIssuerId(issuer, code)), keys: [toKey(statusKey)] },
    ],
    policies: [toPolicy(types)],
  };
}

function toIssuer(code: string, { issuer, departments, issuerKeys, today }: TrustFacts) {
  const key = issuerKeys.get(code);
  return {
    id: toIssuerId(issuer, code),
    department: code,
    name: departments.get(code)?.name ?? code,
    predecessors: [...listAnsweredFor(code, today, listSuccessions(departments)).keys()]
      .filter((each) => each !== code)
      .toSorted(),
    keys: key ? [toKey(key)] : [],
    statusUris: [toStatusPrefix(issuer)],
  };
}

/** 机构沿革, as the directory tells it. */
export function listSuccessions(departments: ReadonlyMap<string, DirectoryDepartment>) {
  return [...departments.values()].flatMap(({ code, mergedInto, validTo }) =>
    mergedInto === null || validTo === null
      ? []
      : [{ predecessor: code, successor: mergedInto, effectiveOn: fromDayNumber(toDayNumber(validTo) + 1) }],
  );
}

function toKey(jwk: JWK): LicenceTrust['issuers'][number]['keys'][number] {
  const { kid = '', alg, use: _, ...material } = jwk;
  return {
    kid,
    alg: alg as 'ES256',
    jwk: { ...material, kid, alg } as LicenceTrust['issuers'][number]['keys'][number]['jwk'],
    notBefore: KEYS_FROM,
    notAfter: null,
    revokedAt: null,
  };
}

function toPolicy(types: readonly LicenceType[]): VerificationPolicy {
  return {
    id: DEFAULT_POLICY,
    version: 1,
    keyBinding: Object.fromEntries(types.map((type) => [type['x-licenceType'], type['x-keyBinding']])),
    statusMaxAgeSeconds: Object.fromEntries(
      types.map((type) => [type['x-licenceType'], type['x-statusMaxAgeSeconds']]),
    ),
    acceptIndeterminate: false,
    liveRegister: 'copies',
  };
}
