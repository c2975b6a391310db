import type { City, Organisation, Person } from '../city.ts';
import { addYears, ageOn, toGbDate } from '../day.ts';
import { padded, type Row, type RowSources } from './row-source.ts';

const SOCIETIES: readonly Organisation['kind'][] = ['社团', '民非', '基金'];
const INSTITUTIONS: readonly Organisation['kind'][] = ['学校', '医院', '文化'];
/** Of the population, working as lawyers. */
const LAWYERS = 0.005;

/** 机关 have neither a registered head nor funds here: no name is invented for a real office. */
function* publicBodies(city: City): Generator<Row> {
  for (const { code, name, kind } of city.departments) {
    if (kind !== 'utility') yield { TYSHXYDM: code, JGMC: name };
  }
  for (const each of city.organisations) {
    if (!INSTITUTIONS.includes(each.kind)) continue;
    yield {
      TYSHXYDM: each.uscc,
      JGMC: each.name,
      FDDBR: each.head.name,
      JBDW: each.sponsor,
      KBZJ: each.funds,
      YXQZ: toGbDate(addYears(city.asOf, 1 + (each.funds % 4))),
    };
  }
}

function* societies({ organisations }: City): Generator<Row> {
  for (const each of organisations) {
    if (!SOCIETIES.includes(each.kind)) continue;
    yield {
      TYSHXYDM: each.uscc,
      ZZMC: each.name,
      FDDBR: each.head.name,
      ZZLX: each.kind,
      ZCZJ: each.funds,
      YWZGDW: each.sponsor,
      CLRQ: toGbDate(each.founded),
    };
  }
}

/** Licence numbers carry the unassigned area 3799. */
function* lawyers(city: City): Generator<Row> {
  const random = city.random('lawyers');
  const firms = city.organisations.filter((each) => each.kind === '律所');
  const isOfWorkingAge = (person: Person) => {
    const age = ageOn(person.birth, city.asOf);
    return person.death === undefined && age >= 26 && age < 70;
  };
  const candidates = city.people.filter(isOfWorkingAge);
  const step = Math.max(1, Math.floor(candidates.length / Math.max(6, city.people.length * LAWYERS)));
  for (let n = 0; n < candidates.length; n += step) {
    const person = candidates[n];
    if (!person) return;
    const firm = random.pick(firms);
    yield {
      ZYZH: `13799${random.between(2002, 2018)}1${person.sex % 2}${padded(n + 1, 6)}`,
      XM: person.name,
      ZYJG: firm.name,
      TYSHXYDM: firm.uscc,
      ZYZT: random.chance(0.95) ? '执业' : '注销',
    };
  }
}

export const organisationRows: RowSources = {
  '102002/000001': publicBodies,
  '102003/000001': societies,
  '30703710008/000001': lawyers,
};
