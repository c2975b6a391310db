import type { City } from '../../city.ts';
import type { Day } from '../../day.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { listPermitDrafts, type PermitType } from './list-permit-drafts.ts';

const SAFETY: PermitType = {
  kind: 'safety',
  toItems: ({ holder }) => ({
    KZ_ZYFZR: holder.legalRepresentative.name,
    KZ_DWDZ: holder.address,
    KZ_XKFW: holder.industry.scope.split('、'),
  }),
  toRules: () => ({ renewalYears: 3, incidents: ['suspend', 'annul', 'revoke', 'cancel'] }),
};

export function listSafetyLicences(city: City, until: Day): Iterable<LicenceDraft> {
  return listPermitDrafts(city, until, SAFETY);
}
