import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { isInLegalPeriod } from '@shuqiao/domain/legal-period';
import { coversArea } from '@shuqiao/domain/licence/issuer-authority';
import type { LicenceAuthority, LicenceIssuer, LicenceTrust } from '@shuqiao/schemas/types/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';

import type { IndexedIssuer, IssuerKey, TrustIndex } from './trust-index.ts';

/**
 * @param confirmedAtMs when the document was last known to be the newest one (a 304 counts); default its issue.
 */
export function indexTrust(trust: LicenceTrust, confirmedAtMs = Date.parse(trust.issuedAt)): TrustIndex {
  const expiresAtMs = Date.parse(trust.expiresAt);
  const issuers = new Map(trust.issuers.map((issuer) => [issuer.id, toIndexedIssuer(issuer)]));
  const types = indexTypes(trust.types);
  const authorities = indexAuthorities(trust.authorities);
  const statusSigners = groupBy(trust.statusSigners, (signer) => signer.for);
  const policies = new Map(trust.policies.map((policy) => [policy.id, policy]));
  return {
    issuer: trust.issuer,
    version: trust.version,
    issuedAtMs: Date.parse(trust.issuedAt),
    expiresAtMs,
    confirmedAtMs,
    findIssuer: (id) => issuers.get(id),
    findType: (code, major) => types.get(code)?.get(major ?? NEWEST),
    findAuthority(department, type, area, atMs) {
      const rows = authorities.get(department)?.get(type);
      return rows?.find((row) => isInForce(row, area, toLegalDate(atMs)));
    },
    findStatusSigners: (issuerId) => statusSigners.get(issuerId) ?? [],
    policy: (id) => policies.get(id),
    isFresh: (nowMs) => nowMs < expiresAtMs,
  };
}

function toIndexedIssuer(issuer: LicenceIssuer): IndexedIssuer {
  return { ...issuer, keys: new Map(issuer.keys.map((key) => [key.kid, toIssuerKey(key)])) };
}

function toIssuerKey({
  kid,
  alg,
  jwk,
  notBefore,
  notAfter,
  revokedAt,
}: LicenceIssuer['keys'][number]): IssuerKey {
  return {
    kid,
    alg,
    jwk,
    notBeforeMs: Date.parse(notBefore),
    notAfterMs: notAfter === null ? Infinity : Date.parse(notAfter),
    revokedAtMs: revokedAt === null ? Infinity : Date.parse(revokedAt),
  };
}

/** In the place of a major number: the newest version of all. */
const NEWEST = -1;

/** By code, then by major number: the newest version of that major. */
function indexTypes(types: readonly LicenceType[]): Map<string, Map<number, LicenceType>> {
  const index = new Map<string, Map<number, LicenceType>>();
  for (const type of types.toSorted((a, b) => compareVersions(a['x-version'], b['x-version']))) {
    const code = type['x-licenceType'];
    const versions = index.get(code) ?? new Map<number, LicenceType>();
    index.set(code, versions.set(NEWEST, type).set(toVersionParts(type['x-version'])[0] ?? NEWEST, type));
  }
  return index;
}

/** By department, then by type. */
function indexAuthorities(rows: readonly LicenceAuthority[]): Map<string, Map<string, LicenceAuthority[]>> {
  const byDepartment = groupBy(rows, ({ department }) => [department]);
  return new Map(
    [...byDepartment].map(([department, own]) => [department, groupBy(own, ({ type }) => [type])]),
  );
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [toVersionParts(a), toVersionParts(b)];
  return left.map((part, i) => part - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function toVersionParts(version: string): number[] {
  return version.split('.').map(Number);
}

function isInForce(row: LicenceAuthority, area: string | undefined, date: string): boolean {
  return (
    isInLegalPeriod(date, row.validFrom, row.validTo) && (area === undefined || coversArea(row.area, area))
  );
}

function groupBy<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
