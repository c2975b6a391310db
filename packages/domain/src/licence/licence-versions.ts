import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import type { LicenceAct } from './act-table.ts';

export interface LicenceVersion {
  version: number;
  /** The act that made this version. */
  madeBy: LicenceAct;
  state: LicenceStateCode;
}

/** Why a version does not stand, whatever its own status list entry says. */
export type VersionFault = 'unknown' | 'root_revoked' | 'superseded';

/** Versions that rest on the same grant as `version`: from the last issue before it to the next after it. */
function findRun(versions: readonly LicenceVersion[], version: number): readonly LicenceVersion[] {
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  const at = sorted.findIndex((each) => each.version === version);
  if (at < 0) return [];
  const start = sorted.findLastIndex((each, i) => i <= at && each.madeBy === 'issue');
  const end = sorted.findIndex((each, i) => i > at && each.madeBy === 'issue');
  return sorted.slice(Math.max(start, 0), end < 0 ? undefined : end);
}

/**
 * Versions that fall when one is revoked (撤销): itself, and all later ones that were made from it by renewal,
 * change or transfer. One issued anew rests on a grant of its own and stands.
 */
export function listFallenVersions(versions: readonly LicenceVersion[], revoked: number): number[] {
  return findRun(versions, revoked)
    .map(({ version }) => version)
    .filter((version) => version >= revoked);
}

/** The second guard beside the status list: a version made from a revoked one stands no more than that one. */
export function findVersionFault(
  versions: readonly LicenceVersion[],
  version: number,
): VersionFault | undefined {
  const run = findRun(versions, version);
  if (run.length === 0) return 'unknown';
  if (run.some((each) => each.version <= version && each.state === '03')) return 'root_revoked';
  return versions.some((each) => each.version > version) ? 'superseded' : undefined;
}
