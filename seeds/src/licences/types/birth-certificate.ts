import { fromDayNumber } from '@shuqiao/domain/calendar/legal-date';
import { listBirths } from '../../births.ts';
import type { City } from '../../city.ts';
import { yearOf } from '../../day.ts';
import { getDepartment } from '../../subject.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { toDraft } from '../to-draft.ts';
import { toHolder } from '../to-holder.ts';

/** Held by the mother while she lives; issued on the day of birth, when the child has no number yet. */
export function* listBirthCertificates(city: City): Generator<LicenceDraft> {
  const issuer = getDepartment(city, '市卫生计生委');
  for (const { number, sequence, child, mother, father, hospital } of listBirths(city)) {
    if (mother.death !== undefined) continue;
    yield toDraft({
      type: 'birth',
      issuer,
      serial: `${yearOf(child.birth)}${`${sequence}`.padStart(7, '0')}`,
      number,
      holder: toHolder(mother),
      others: father ? [father.id] : [],
      area: hospital.district.code,
      issued: child.birth,
      end: undefined,
      items: {
        KZ_XSEXM: child.name,
        KZ_XSEXBDM: `${child.sex}`,
        KZ_CSRQ: fromDayNumber(child.birth),
        KZ_CSDD: `山东省威海市${hospital.district.name}`,
        ...(father ? { KZ_FQXM: father.name, KZ_FQGMSFHM: father.id } : {}),
        KZ_JSJG: hospital.name,
      },
      acts: [],
    });
  }
}
