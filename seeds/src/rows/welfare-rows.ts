import type { City, Person } from '../city.ts';
import { addYears, ageOn, toGbMonth } from '../day.ts';
import { listPupils } from './people-rows.ts';
import { type Row, type RowSources, toRow } from './row-source.ts';

const EMPLOYEE_INSURANCES = ['养老', '医疗', '失业', '工伤', '生育'];
const PERSONAL_INSURANCES = ['养老', '医疗'];
const GRADES = [
  '一年级',
  '二年级',
  '三年级',
  '四年级',
  '五年级',
  '六年级',
  '七年级',
  '八年级',
  '九年级',
  '高一',
  '高二',
  '高三',
];

/** Employees have five kinds through their firm; one in six of the others insures himself with two. */
function* contributions(city: City): Generator<Row> {
  const random = city.random('contributions');
  for (const person of city.people) {
    const isInsured = random.chance(1 / 6);
    const base = random.between(33, 180) * 100;
    const months = random.between(1, Math.max(2, (ageOn(person.birth, city.asOf) - 19) * 12));
    if (person.death !== undefined || ageOn(person.birth, city.asOf) < 20) continue;
    if (!person.employer && !isInsured) continue;
    const state = person.employer ? '1' : random.pick(['1', '2', '3']);
    for (const XZ of person.employer ? EMPLOYEE_INSURANCES : PERSONAL_INSURANCES) {
      yield toRow({
        GMSFHM: person.id,
        XM: person.name,
        DWTYSHXYDM: person.employer?.uscc,
        XZ,
        CBZT: state,
        JFJS: base,
        JFYS: months,
      });
    }
  }
}

function isPoor(person: Person, asOf: number): boolean {
  return person.death === undefined && person.employer === undefined && ageOn(person.birth, asOf) >= 30;
}

function* assistance(city: City): Generator<Row> {
  const random = city.random('assistance');
  let count = 0;
  for (const person of city.people) {
    const isHelped = random.chance(0.03) || count === 0;
    if (!isHelped || !isPoor(person, city.asOf)) continue;
    count += 1;
    const start = random.between(addYears(city.asOf, -8), city.asOf - 60);
    const end = start + random.between(365, 3000);
    yield toRow({
      GMSFHM: person.id,
      XM: person.name,
      JZLB: random.chance(0.85) ? '低保' : '特困',
      JZJE: random.between(180, 680),
      QSNY: toGbMonth(start),
      ZZNY: end <= city.asOf ? toGbMonth(end) : undefined,
    });
  }
}

/** 全国学籍号: the letter G and the citizen number. */
function* pupils(city: City): Generator<Row> {
  const random = city.random('pupils');
  const schools = city.organisations.filter((each) => each.kind === '学校');
  for (const { person, grade } of listPupils(city)) {
    yield toRow({
      XJH: `G${person.id}`,
      XM: person.name,
      GMSFHM: person.id,
      XX: random.pick(schools).name,
      NJ: GRADES[grade - 1],
      XJZT: '在读',
    });
  }
}

export const welfareRows: RowSources = {
  '203001/000001': contributions,
  '203001/000002': assistance,
  '30703710004/000001': pupils,
};
