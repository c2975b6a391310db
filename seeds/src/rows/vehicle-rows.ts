import type { City, Enterprise, Person } from '../city.ts';
import { ageOn, toGbDate } from '../day.ts';
import type { Random } from '../random.ts';
import { codeOf } from '../subject.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

const PLATE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The letter I is never issued on plates: no real car carries such a number. */
function toPlate(n: number): string {
  let text = '';
  for (let left = n, i = 0; i < 4; i++) {
    text = PLATE_CHARACTERS.charAt(left % PLATE_CHARACTERS.length) + text;
    left = Math.floor(left / PLATE_CHARACTERS.length);
  }
  return `鲁KI${text}`;
}

/** GA 24 [memory]: K33 小型轿车, H31 轻型厢式货车; 02 小型汽车, 01 大型汽车, 52 小型新能源汽车. */
function toCar(random: Random, owner: Person | Enterprise): Row {
  if ('uscc' in owner) {
    const isHeavy = random.chance(0.4);
    return { HPZL: isHeavy ? '01' : '02', CLLX: isHeavy ? 'H11' : 'H31' };
  }
  return { HPZL: random.chance(0.04) ? '52' : '02', CLLX: 'K33' };
}

function* listOwners({ people, enterprises, asOf }: City, random: Random): Generator<Person | Enterprise> {
  for (const person of people) {
    const age = ageOn(person.birth, asOf);
    if (person.death === undefined && age >= 22 && age < 70 && random.chance(0.3)) yield person;
  }
  for (const firm of enterprises) {
    if (firm.state !== '存续') continue;
    const fleet = firm.industry.word === '物流' ? random.between(2, 9) : random.chance(0.3) ? 1 : 0;
    for (let n = 0; n < fleet; n++) yield firm;
  }
}

function* cars(city: City): Generator<Row> {
  const random = city.random('cars');
  let n = 0;
  for (const owner of listOwners(city, city.random('cars/owners'))) {
    n += 1;
    yield {
      HPHM: toPlate(n),
      ...toCar(random, owner),
      SYR: owner.name,
      SYRZJH: codeOf(owner),
      YXQZ: toGbDate(city.asOf + random.between(-60, 700)),
      ZT: random.chance(0.97) ? '正常' : '逾期',
    };
  }
}

/** Boats of fishing firms and of a few people at the coast. */
function* boats(city: City): Generator<Row> {
  const random = city.random('boats');
  let n = 0;
  const boat = (owner: Person | Enterprise): Row => {
    n += 1;
    return toRow({
      CBM: `鲁威示渔${padded(n, 5)}`,
      CBDJH: `371099${padded(n, 7)}`,
      SYR: owner.name,
      SYRDM: codeOf(owner),
      ZD: random.between(40, 3000) / 4,
      YXQZ: toGbDate(city.asOf + random.between(-30, 1500)),
    });
  };
  for (const firm of city.enterprises) {
    if (firm.state !== '存续' || !firm.industry.licences.includes('fishing')) continue;
    for (let left = random.between(1, 5); left > 0; left--) yield boat(firm);
  }
  for (const person of city.people) {
    const isFisher = person.sex === 1 && person.death === undefined && person.employer === undefined;
    if (isFisher && ageOn(person.birth, city.asOf) >= 25 && random.chance(0.02)) yield boat(person);
  }
}

export const vehicleRows: RowSources = { '30703710006/000002': cars, '30703710015/000001': boats };
