import type { CurrentLicence } from '@shuqiao/domain/licence/decide-act';
import type { Licence } from '@shuqiao/storage/licence/licence';

/** @param versions all of the licence, in any order. */
export function toCurrentLicence(licence: Licence, versions: readonly Licence[]): CurrentLicence {
  return {
    identifier: licence.zzbs,
    version: licence.versionNo,
    state: licence.state,
    issuedOn: licence.issuedOn,
    since: licence.stateSince,
    validTo: licence.validTo,
    superseded: versions.some(({ versionNo }) => versionNo > licence.versionNo),
  };
}
