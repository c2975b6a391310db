import { assessStoredLicence, type StoredAssessment } from '@shuqiao/domain/licence/assess-stored-licence';
import type { HeldLicence } from '@shuqiao/domain/licence/resolve-matter';
import { type Licence, listLicencesOfHolder } from '@shuqiao/storage/licence/licence';
import type { LicenceDeps } from '../deps.ts';

/** The newest version of a licence that somebody holds, and what the register says of it now. */
export interface Holding {
  readonly licence: Licence;
  readonly assessment: StoredAssessment;
}

/** More licences of the types of one matter nobody holds. */
const MOST = 1_000;

/** Whatever else the holder has is not even read (LIC-D1). */
export async function listHoldings(
  { clock, store }: Pick<LicenceDeps, 'clock' | 'store'>,
  holderCode: string,
  types?: readonly string[],
): Promise<Holding[]> {
  const { rows } = await listLicencesOfHolder(store.read, holderCode, { types, limit: MOST });
  const byBase = new Map<string, Licence[]>();
  for (const row of rows) byBase.set(row.base, [...(byBase.get(row.base) ?? []), row]);
  return [...byBase.values()].flatMap((versions) => toHolding(versions, clock()));
}

function toHolding(versions: readonly Licence[], nowMs: number): Holding[] {
  const [licence] = versions.toSorted((a, b) => b.versionNo - a.versionNo);
  if (!licence) return [];
  const known = versions.map(({ versionNo, madeBy, state }) => ({ version: versionNo, madeBy, state }));
  const { zzbs: identifier, versionNo: version, state, validFrom, validTo } = licence;
  const stored = { identifier, version, state, validFrom, validTo, versions: known };
  return [{ licence, assessment: assessStoredLicence(stored, nowMs) }];
}

/** In the terms of a matter, where only what is valid serves. */
export function toHeld({ licence, assessment }: Holding): HeldLicence {
  const { type, zzbs, state } = licence;
  if (assessment.outcome === 'valid') return { type, zzbs, state: '01' };
  return { type, zzbs, state: state === '01' ? '05' : state };
}
