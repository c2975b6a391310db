import { listBirths } from '../births.ts';
import type { City, Person } from '../city.ts';
import { ageOn, dayOf, toGbDate } from '../day.ts';
import { listMarriageRecords } from '../marriage-records.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

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
  for (const { number, child, mother, father, hospital } of listBirths(city)) {
    yield toRow({
      CSYXZMBH: number,
      XSEXM: child.name,
      CSRQ: toGbDate(child.birth),
      MQGMSFHM: mother.id,
      FQGMSFHM: father?.id,
      JSJG: hospital.name,
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

const MARRIAGE_RECORDS = { marriage: '1', divorce: '2', reissue: '3' };

function* marriages(city: City): Generator<Row> {
  for (const { kind, marriage, day, number } of listMarriageRecords(city)) {
    yield {
      NFGMSFHM: marriage.husband.id,
      NVFGMSFHM: marriage.wife.id,
      DJLX: MARRIAGE_RECORDS[kind],
      DJRQ: toGbDate(day),
      DJJG: marriage.district.marriageOffice,
      ZSBH: number,
    };
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

export const peopleRows: RowSources = {
  '101001/000001': identities,
  '101001/000002': households,
  '101001/000003': residencePermits,
  '101002/000001': births,
  '101002/000002': deaths,
  '101003/000001': marriages,
};
