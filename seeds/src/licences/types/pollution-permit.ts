import type { City } from '../../city.ts';
import type { Day } from '../../day.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { listPermitDrafts, type PermitType } from './list-permit-drafts.ts';

/** Trades with waste water of their own; the others let off into the air. */
const WET = /^(?:C1|C26|D46)/;

const POLLUTION: PermitType = {
  kind: 'pollution',
  toItems: ({ holder }) => {
    const isWet = WET.test(holder.industry.code);
    return {
      KZ_FDDBR: holder.legalRepresentative.name,
      KZ_SCJYCS: holder.address,
      KZ_HYDM: holder.industry.code,
      KZ_GLLB: isWet ? '重点管理' : '简化管理',
      KZ_WRWZL: isWet ? ['化学需氧量', '氨氮', '总磷'] : ['颗粒物', '挥发性有机物'],
    };
  },
  toRules: () => ({ renewalYears: 5, incidents: ['annul', 'revoke', 'cancel'] }),
};

export function listPollutionPermits(city: City, until: Day): Iterable<LicenceDraft> {
  return listPermitDrafts(city, until, POLLUTION);
}
