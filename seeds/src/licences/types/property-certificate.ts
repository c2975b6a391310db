import type { City } from '../../city.ts';
import { yearOf } from '../../day.ts';
import { codeOf, getDepartment, isEnterprise } from '../../subject.ts';
import type { LicenceDraft } from '../licence-draft.ts';
import { toDraft } from '../to-draft.ts';
import { toHolder } from '../to-holder.ts';

/** One certificate of a unit in common ownership: the first owner holds it, all are named in it. */
export function* listPropertyCertificates(city: City): Generator<LicenceDraft> {
  const issuer = getDepartment(city, '市国土资源局');
  for (const { owners, registered, serial, certificate, unit, location, building, area } of city.properties) {
    const [first, ...others] = owners;
    if (!first || registered === undefined) continue;
    yield toDraft({
      type: 'property',
      issuer,
      serial: `${yearOf(registered)}${`${serial}`.padStart(7, '0')}`,
      number: certificate,
      holder: toHolder(first),
      others: others.map(codeOf),
      area: building.district.code,
      issued: registered,
      end: undefined,
      items: {
        KZ_BDCQZH: certificate,
        KZ_BDCDYH: unit,
        KZ_QLR: owners.map(({ name }) => name).join('、'),
        KZ_GYQK: others.length > 0 ? '共同共有' : '单独所有',
        KZ_ZL: location,
        KZ_QLLX: '国有建设用地使用权/房屋所有权',
        KZ_YT: isEnterprise(first) ? '商业服务' : '住宅',
        KZ_JZMJ: `${area}`,
      },
      acts: [],
    });
  }
}
