import type { City } from '../../city.ts';
import type { Day } from '../../day.ts';
import { DRUG_SCOPE, toDrugTrade } from '../../permit-terms.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { listPermitDrafts, type PermitType } from './list-permit-drafts.ts';

const DRUG: PermitType = {
  kind: 'drug',
  toItems: (permit) => ({
    KZ_FDDBR: permit.holder.legalRepresentative.name,
    KZ_QYFZR: permit.holder.legalRepresentative.name,
    KZ_JYDZ: permit.holder.address,
    KZ_JYFS: toDrugTrade(permit),
    KZ_JYFW: DRUG_SCOPE,
  }),
  toRules: () => ({ renewalYears: 5, incidents: ['suspend', 'annul', 'revoke', 'cancel'] }),
};

export function listDrugLicences(city: City, until: Day): Iterable<LicenceDraft> {
  return listPermitDrafts(city, until, DRUG);
}
