import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { checkIdentifiers, checkIssuedClaims } from '@shuqiao/domain/licence/check-claims';
import { describeClaimFault } from '@shuqiao/domain/licence/describe-claim-fault';
import { Problem } from '@shuqiao/http/problem';
import type { Finding } from '@shuqiao/schemas/types/finding';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { type ClaimsBody, type PlatformClaims, toPlatformClaims } from './licence-claims.ts';

const MAX_FINDINGS = 100;

/**
 * The claims of a version, whole. Throws `licence_claims_invalid` with every finding: what the type does not allow,
 * identifiers that are wrong, a validity that cannot be, and items of the platform that were handed in otherwise.
 */
export function completeClaims(
  type: LicenceType,
  handedIn: ClaimsBody,
  platform: PlatformClaims,
): Record<string, unknown> {
  const own = toPlatformClaims(type, handedIn, platform);
  const claims = { ...handedIn, ...own };
  const findings = [
    ...Object.keys(own).flatMap((name) => checkHandedIn(type, name, handedIn[name], own[name])),
    ...checkIssuedClaims(type, claims),
    ...checkIdentifiers(type, claims).map((pointer) => toFinding(type, pointer, 'format')),
    ...checkPeriod(type, claims),
  ];
  if (findings.length > 0) throw new Problem('licence_claims_invalid', { findings: listOnce(findings) });
  return claims;
}

function checkHandedIn(type: LicenceType, name: string, given: unknown, own: unknown): Finding[] {
  return given === undefined || given === own ? [] : [toFinding(type, `/${name}`, 'const')];
}

/** The last day is not before the first, and not beyond the longest life of the type. */
function checkPeriod(type: LicenceType, claims: ClaimsBody): Finding[] {
  const { ZZYXQQSRQ: from, ZZYXQJZRQ: to } = claims;
  if (typeof from !== 'string' || typeof to !== 'string' || !isLegalDate(from) || !isLegalDate(to)) return [];
  const { maxYears } = type['x-validity'];
  const isTooLong = maxYears !== null && to > `${Number(from.slice(0, 4)) + maxYears}${from.slice(4)}`;
  return to < from || isTooLong ? [toFinding(type, '/ZZYXQJZRQ', 'period')] : [];
}

function toFinding(type: LicenceType, pointer: string, code: string): Finding {
  return { pointer, code, message: describeClaimFault(pointer, code, type.properties[pointer.slice(1)]) };
}

function listOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const once = findings.filter(
    ({ pointer, code }) => !seen.has(`${pointer} ${code}`) && seen.add(`${pointer} ${code}`),
  );
  return once.slice(0, MAX_FINDINGS);
}
