import type { LicenceDeskEntry } from '@shuqiao/schemas/types/licence-desk-page';
import type { Licence } from '@shuqiao/storage/licence/licence';
import type { LicenceDeps } from '../deps.ts';

/** A version as it stands in a list. */
export function toDeskEntry({ trust }: Pick<LicenceDeps, 'trust'>, licence: Licence): LicenceDeskEntry {
  const { zzbs, versionNo, type, number, holderName, issuer, area, issuedOn, validFrom, validTo } = licence;
  return {
    identifier: zzbs,
    version: versionNo,
    type,
    typeName: trust.current().index.findType(type)?.title ?? type,
    number,
    holderName,
    issuer,
    area,
    issuedOn,
    validFrom,
    validTo,
    state: licence.state,
    since: licence.stateSince,
  };
}
