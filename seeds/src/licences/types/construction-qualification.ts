import type { City } from '../../city.ts';
import type { Day } from '../../day.ts';
import { toQualification } from '../../permit-terms.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { listPermitDrafts, type PermitType } from './list-permit-drafts.ts';

const CONSTRUCTION: PermitType = {
  kind: 'construction',
  toItems: (permit) => {
    const { category, grade } = toQualification(permit);
    return {
      KZ_FDDBR: permit.holder.legalRepresentative.name,
      KZ_ZCDZ: permit.holder.address,
      KZ_ZZLBDJ: [`${category}${grade}`],
    };
  },
  toRules: () => ({
    renewalYears: 5,
    incidents: ['suspend', 'annul', 'revoke', 'cancel', 'transfer_out'],
  }),
};

export function listConstructionQualifications(city: City, until: Day): Iterable<LicenceDraft> {
  return listPermitDrafts(city, until, CONSTRUCTION);
}
