import type { City, Person } from '../city.ts';
import { addYears, ageOn, dayOf, toGbDate } from '../day.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

/** 出生、死亡医学证明 were recorded electronically from here on. */
const FIRST_CERTIFICATE = dayOf(2008, 1, 1);

function* identities({ people }: City): Generator<Row> {
  for (const person of people) {
    if (person.death === undefined) yield { GMSFHM: person.id, XM: person.name };
  }
}

function* households({ people }: City): Generator<Row> {
  for (const person of people) {
    if (person.isMigrant) continue;
    yield toRow({
      GMSFHM: person.id,
      XM: person.name,
      XBDM: `${person.sex}`,
      MZDM: person.ethnicity,
      CSRQ: toGbDate(person.birth),
      HJXZQHDM: person.home?.building.district.code ?? '371000',
      HJDZ: person.home?.text,
      ZXBS: person.death === undefined ? '0' : '1',
    });
  }
}

function* residencePermits(city: City): Generator<Row> {
  const random = city.random('residence-permits');
  let n = 0;
  for (const person of city.people) {
    if (!person.isMigrant || person.death !== undefined) continue;
    n += 1;
    yield toRow({
      GMSFHM: person.id,
      XM: person.name,
      JZZBH: `JZ371099${padded(n, 8)}`,
      JZDZ: person.home?.text,
      YXQZ: toGbDate(city.asOf + random.between(5, 360)),
    });
  }
}

function* births(city: City): Generator<Row> {
  const random = city.random('births');
  const hospitals = city.organisations.filter((each) => each.kind === '医院');
  let n = 0;
  for (const { mother, father, birth, name } of city.people) {
    if (!mother || birth < FIRST_CERTIFICATE) continue;
    n += 1;
    yield toRow({
      CSYXZMBH: `S37${padded(n, 7)}`,
      XSEXM: name,
      CSRQ: toGbDate(birth),
      MQGMSFHM: mother.id,
      FQGMSFHM: random.chance(0.98) ? father?.id : undefined,
      JSJG: random.pick(hospitals).name,
    });
  }
}

function* deaths({ people }: City): Generator<Row> {
  let n = 0;
  for (const { id, name, death } of people) {
    if (death === undefined) continue;
    n += 1;
    yield { GMSFHM: id, XM: name, SWRQ: toGbDate(death), SWZMBH: `SW371099${padded(n, 8)}` };
  }
}

function* marriages(city: City): Generator<Row> {
  const random = city.random('marriages');
  for (const [n, { husband, wife, day, divorce, district }] of city.marriages.entries()) {
    const record = (DJLX: string, on: number, certificate: string) => ({
      NFGMSFHM: husband.id,
      NVFGMSFHM: wife.id,
      DJLX,
      DJRQ: toGbDate(on),
      DJJG: district.marriageOffice,
      ZSBH: `${certificate}371099${padded(n + 1, 8)}`,
    });
    yield record('1', day, 'J');
    const reissue = day + random.between(300, 4000);
    if (random.chance(0.02) && reissue < (divorce ?? city.asOf)) yield record('3', reissue, 'BJ');
    if (divorce !== undefined) yield record('2', divorce, 'L');
  }
}

/** School age on 31 August of the year, by the rule of six years. */
export function* listPupils({ people, asOf }: City): Generator<{ person: Person; grade: number }> {
  const start = dayOf(2018, 8, 31);
  for (const person of people) {
    const grade = ageOn(person.birth, Math.min(start, asOf)) - 5;
    if (person.death === undefined && grade >= 1 && grade <= 12) yield { person, grade };
  }
}

/** 居民身份证 is good for ten or twenty years; from 46 on it has no end, written as the last date there is. */
export function toIdentityCardEnd(person: Person, asOf: number): string {
  const age = ageOn(person.birth, asOf);
  if (age >= 46) return '99991231';
  const years = age >= 26 ? 20 : 10;
  const issued = addYears(person.birth, age - (person.index % 5));
  return toGbDate(addYears(issued, years));
}

export const peopleRows: RowSources = {
  '101001/000001': identities,
  '101001/000002': households,
  '101001/000003': residencePermits,
  '101002/000001': births,
  '101002/000002': deaths,
  '101003/000001': marriages,
};
