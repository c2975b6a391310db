import { fromDayNumber } from '@shuqiao/domain/calendar/legal-date';
import type { City, Enterprise } from '../../city.ts';
import { getDepartment } from '../../subject.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { REASONS } from '../reasons.ts';
import { type PlannedAct, toDraft } from '../to-draft.ts';
import { toHolder } from '../to-holder.ts';

/** Of the codes of 企业类型 [memory]. */
const FORMS: Readonly<Record<string, string>> = {
  1130: '有限责任公司（自然人投资或控股）',
  1151: '有限责任公司（自然人独资）',
  1153: '有限责任公司（法人独资）',
  1219: '股份有限公司（非上市）',
  4540: '个人独资企业',
  5150: '有限责任公司（外国自然人独资）',
};

function toEnd({ state, closed }: Enterprise): PlannedAct[] {
  if (closed === undefined) return [];
  return state === '注销'
    ? [{ act: 'cancel', on: closed, reason: REASONS.deregistered }]
    : [{ act: 'annul', on: closed, reason: REASONS.licenceAnnulled }];
}

export function* listBusinessLicences(city: City): Generator<LicenceDraft> {
  const issuer = getDepartment(city, '市工商局');
  for (const firm of city.enterprises) {
    yield toDraft({
      type: 'business',
      issuer,
      serial: firm.uscc,
      number: firm.uscc,
      holder: toHolder(firm),
      others: [firm.legalRepresentative.id],
      area: firm.district.code,
      issued: firm.registered,
      end: firm.termEnd,
      items: {
        KZ_LX: FORMS[firm.typeCode] ?? '其他',
        KZ_FDDBR: firm.legalRepresentative.name,
        KZ_ZCZB: `${firm.capital}万元`,
        KZ_CLRQ: fromDayNumber(firm.registered),
        KZ_ZS: firm.address,
        KZ_JYFW: firm.industry.scope,
      },
      acts: toEnd(firm),
    });
  }
}
