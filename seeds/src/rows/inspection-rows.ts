import type { City } from '../city.ts';
import { addYears, ageOn, toGbDate } from '../day.ts';
import { INSPECTION_MATTERS, isObjectOf, listInspections } from '../inspections.ts';
import { getDepartment } from '../subject.ts';
import { padded, type Row, type RowSources } from './row-source.ts';

/** Of the population, with a certificate of administrative enforcement. */
const OFFICERS = 0.012;

function* results(city: City): Generator<Row> {
  for (const { plan, object, matter, day, isPassed } of listInspections(city)) {
    yield {
      JHBH: plan,
      JCDX: object.name,
      JCDXDM: object.uscc,
      JCSX: matter.name,
      JCRQ: toGbDate(day),
      JCJG: isPassed ? '合格' : '不合格',
      JCDW: matter.department,
    };
  }
}

/** A firm is in the list of every department that may draw it. */
function* objects(city: City): Generator<Row> {
  const random = city.random('inspection-objects');
  const departments = [...new Set(INSPECTION_MATTERS.map((matter) => matter.department))];
  for (const firm of city.enterprises) {
    const risk = random.pick(['A', 'A', 'A', 'B', 'B', 'C', 'D']);
    for (const department of departments) {
      const matters = INSPECTION_MATTERS.filter((matter) => matter.department === department);
      if (!matters.some((matter) => isObjectOf(matter, firm))) continue;
      yield {
        JCDXDM: firm.uscc,
        JCDX: firm.name,
        JYCS: firm.address,
        HYDM: firm.industry.code,
        JGDW: department,
        FXDJ: risk,
        GXRQ: toGbDate(Math.max(firm.registered, city.asOf - random.below(60))),
      };
    }
  }
}

function* matters(): Generator<Row> {
  for (const matter of INSPECTION_MATTERS) {
    yield {
      SXBM: matter.code,
      SXMC: matter.name,
      CCYJ: matter.basis,
      CCZT: matter.department,
      CCNR: matter.content,
      CCFS: matter.method,
      CCBL: matter.share,
      CCPC: matter.frequency,
    };
  }
}

/** Living adults without another employer; some certificates have run out, as the draw must notice. */
function* officers(city: City): Generator<Row> {
  const random = city.random('officers');
  const eligible = city.people.filter((person) => {
    const age = ageOn(person.birth, city.asOf);
    return person.death === undefined && person.employer === undefined && age >= 23 && age < 60;
  });
  const step = Math.max(1, Math.floor(eligible.length / Math.max(12, city.people.length * OFFICERS)));
  for (let n = 0; n < eligible.length; n += step) {
    const person = eligible[n];
    const matter = random.pick(INSPECTION_MATTERS);
    const expires = addYears(city.asOf, random.between(-1, 4)) + random.below(300);
    if (!person) return;
    yield {
      ZFZH: `鲁K99-${padded(n + 1, 6)}`,
      XM: person.name,
      ZFDW: matter.department,
      ZFDWDM: getDepartment(city, matter.department).code,
      ZFLY: matter.name.slice(0, -2),
      ZFQY: random.pick(['威海市', '环翠区', '文登区', '荣成市', '乳山市']),
      YXQZ: toGbDate(expires),
      ZT: expires < city.asOf ? '过期' : '有效',
    };
  }
}

export const inspectionRows: RowSources = {
  '208001/000001': results,
  '208001/000002': objects,
  '208001/000003': matters,
  '30703710030/000001': officers,
};
