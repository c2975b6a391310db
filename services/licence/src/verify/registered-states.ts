import {
  findVersionFault,
  type LicenceVersion,
  type VersionFault,
} from '@shuqiao/domain/licence/licence-versions';
import { answerStateAt, type StateEvent, stateAt } from '@shuqiao/domain/licence/state-history';
import { findLicenceVersions, type Licence } from '@shuqiao/storage/licence/licence';
import { listLicenceEvents } from '@shuqiao/storage/licence/licence-event';
import type { Reader } from '@shuqiao/storage/store';
import type { StatesThen } from './service-verification.ts';

/** One licence through its versions, each with its acts in the order of recording. */
export interface RegisteredHistory {
  readonly licence: Licence;
  readonly versions: readonly { readonly licence: Licence; readonly events: readonly StateEvent[] }[];
}

export async function readHistory(reader: Reader, licence: Licence): Promise<RegisteredHistory> {
  const versions = await findLicenceVersions(reader, licence.base);
  const withEvents = versions.map(async (each) => ({
    licence: each,
    events: (await listLicenceEvents(reader, each.zzbs)).map(({ toState, effectiveOn, recordedMs }) => ({
      state: toState,
      effectiveOn,
      recordedAtMs: recordedMs,
    })),
  }));
  return { licence, versions: await Promise.all(withEvents) };
}

/** Both answers to "was it valid then?" from the acts upon this version. */
export function findStates({ licence, versions }: RegisteredHistory, atMs: number): StatesThen {
  const own = versions.find((each) => each.licence.zzbs === licence.zzbs);
  return answerStateAt(own?.events ?? [], atMs);
}

/** Why this version did not stand at an instant, of those that were in effect then, by all that is known today. */
export function findFaultAt(
  { licence, versions }: RegisteredHistory,
  atMs: number,
): VersionFault | undefined {
  const inEffect = versions.flatMap(({ licence: { versionNo, madeBy }, events }): LicenceVersion[] => {
    const state = stateAt(events, atMs);
    return state === undefined ? [] : [{ version: versionNo, madeBy, state }];
  });
  return findVersionFault(inEffect, licence.versionNo);
}
