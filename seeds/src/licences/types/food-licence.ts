import type { City } from '../../city.ts';
import type { Day } from '../../day.ts';
import { toFoodItems, toFoodTrade } from '../../permit-terms.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { listPermitDrafts, type PermitType } from './list-permit-drafts.ts';

const ADDED = '糕点类食品制售';

const FOOD: PermitType = {
  kind: 'food',
  toItems: (permit) => ({
    KZ_FDDBR: permit.holder.legalRepresentative.name,
    KZ_JYCS: permit.holder.address,
    KZ_ZTYT: toFoodTrade(permit),
    KZ_JYXM: toFoodItems(permit),
  }),
  toRules: (permit) => ({
    renewalYears: 5,
    incidents: ['suspend', 'annul', 'revoke', 'cancel', 'change'],
    changed: { KZ_JYXM: [...toFoodItems(permit), ADDED] },
  }),
};

export function listFoodLicences(city: City, until: Day): Iterable<LicenceDraft> {
  return listPermitDrafts(city, until, FOOD);
}
