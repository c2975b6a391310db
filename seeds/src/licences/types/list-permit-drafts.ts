import type { City } from '../../city.ts';
import { type Day, yearOf } from '../../day.ts';
import { listPermits, type Permit } from '../../permits.ts';
import { getDepartment } from '../../subject.ts';
import type { LicenceClaims, LicenceDraft } from '../licence-draft.ts';
import { type PermitRules, planPermitActs } from '../plan-permit-acts.ts';
import { toDraft } from '../to-draft.ts';
import { toHolder } from '../to-holder.ts';

export interface PermitType {
  kind: 'food' | 'drug' | 'safety' | 'pollution' | 'construction';
  toItems(permit: Permit): LicenceClaims;
  toRules(permit: Permit): PermitRules;
}

/** The permits that the departments' own resources list, under the same numbers and dates, and their later fate. */
export function* listPermitDrafts(city: City, until: Day, type: PermitType): Generator<LicenceDraft> {
  for (const permit of listPermits(city, type.kind)) {
    const { sequence, issued, expires, holder, number, authority, kind } = permit;
    const random = city.random(`licences/${kind}/${sequence}`);
    yield toDraft({
      type: type.kind,
      issuer: getDepartment(city, authority),
      serial: `${yearOf(issued)}${`${sequence}`.padStart(7, '0')}`,
      number,
      holder: toHolder(holder),
      area: holder.district.code,
      issued,
      end: expires,
      items: type.toItems(permit),
      acts: planPermitActs(permit, type.toRules(permit), { random, asOf: city.asOf, until }),
    });
  }
}
