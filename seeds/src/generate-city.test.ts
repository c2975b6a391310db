import { birthDateOf, isCitizenId, sexOf } from '@shuqiao/domain/citizen-id';
import { isUscc } from '@shuqiao/domain/uscc';
import { describe, expect, test } from 'vitest';
import { ageOn, dayOf, toGbDate } from './day.ts';
import { PLAN_DAY } from './generate/make-opening.ts';
import { DEFAULT_CITY, generateCity, scaleCity } from './generate-city.ts';
import type { Row } from './rows/row-source.ts';
import { rowsOf } from './rows-of.ts';
import { codeOf } from './subject.ts';
import { addWorkdays } from './workdays.ts';

const city = generateCity({ persons: 2000, enterprises: 600, seed: 'coherence' });
const people = new Map(city.people.map((person) => [person.id, person]));
const firms = new Map(city.enterprises.map((firm) => [firm.uscc, firm]));

function listRows(code: string): Row[] {
  return [...rowsOf(city, code)];
}

function listItem(code: string, item: string): string[] {
  return listRows(code).flatMap((row) => (typeof row[item] === 'string' ? [row[item]] : []));
}

describe('people', () => {
  test('are as many as asked for, with valid numbers that say birth and sex, no two alike', () => {
    expect(people.size).toBe(2000);
    for (const { id, birth, sex } of city.people) {
      expect(isCitizenId(id)).toBe(true);
      expect(birthDateOf(id).replaceAll('-', '')).toBe(toGbDate(birth));
      expect(sexOf(id)).toBe(`${sex}`);
    }
  });

  test('have parents who were alive and grown up, married to each other before the birth', () => {
    const couples = new Map(city.marriages.map((marriage) => [marriage.wife, marriage]));
    const children = city.people.filter(({ mother }) => mother);
    expect(children.length).toBeGreaterThan(400);
    for (const { mother, father, birth } of children) {
      if (!mother || !father) throw new Error('a child without parents');
      const marriage = couples.get(mother);
      expect(marriage?.husband).toBe(father);
      expect(marriage && marriage.day < birth).toBe(true);
      expect(ageOn(mother.birth, birth)).toBeGreaterThanOrEqual(20);
      expect(Math.min(mother.death ?? birth, father.death ?? birth)).toBeGreaterThanOrEqual(birth);
    }
  });

  test('marry at the lawful age, one spouse at a time, never a sibling, and die after all that', () => {
    const married = new Set<unknown>();
    for (const { husband, wife, day, divorce } of city.marriages) {
      expect(ageOn(husband.birth, day)).toBeGreaterThanOrEqual(22);
      expect(ageOn(wife.birth, day)).toBeGreaterThanOrEqual(20);
      expect(husband.mother === undefined || husband.mother !== wife.mother).toBe(true);
      for (const spouse of [husband, wife]) {
        expect(married.has(spouse)).toBe(false);
        married.add(spouse);
        expect(spouse.death ?? city.asOf).toBeGreaterThanOrEqual(divorce ?? day);
      }
    }
  });

  test('all live somewhere, couples under one roof', () => {
    expect(city.people.filter(({ home }) => home === undefined)).toEqual([]);
    for (const { husband, wife } of city.marriages.filter(({ divorce }) => divorce === undefined)) {
      expect(husband.home).toBe(wife.home);
    }
    expect(new Set(city.homes.map(({ text }) => text)).size).toBe(city.homes.length);
  });
});

describe('enterprises', () => {
  test('have valid codes and unique names, and a living adult of the city as legal representative', () => {
    expect(firms.size).toBe(600);
    expect(new Set(city.enterprises.map(({ name }) => name)).size).toBe(600);
    for (const { uscc, legalRepresentative, registered } of city.enterprises) {
      expect(isUscc(uscc)).toBe(true);
      expect(people.get(legalRepresentative.id)).toBe(legalRepresentative);
      expect(legalRepresentative.death).toBeUndefined();
      expect(ageOn(legalRepresentative.birth, registered)).toBeGreaterThanOrEqual(18);
    }
  });

  test('are opened step by step: registration, seal, bank, tax; a later step never lacks its earlier one', () => {
    for (const { registered, opening } of city.enterprises) {
      const chain = [registered, opening.seal, opening.bank, opening.tax];
      const done = chain.filter((day) => day !== undefined);
      expect(chain.slice(0, done.length)).toEqual(done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(opening.insurance ?? registered).toBeGreaterThanOrEqual(registered);
    }
  });

  test('since the plan mostly open within three working days, but not always', () => {
    const opened = city.enterprises.filter(
      ({ registered, opening }) => registered >= PLAN_DAY && opening.tax && opening.insurance,
    );
    const punctual = opened.filter(({ registered, opening }) => {
      const last = Math.max(opening.tax ?? 0, opening.insurance ?? 0);
      return last <= addWorkdays(registered, 3);
    });
    expect(opened.length).toBeGreaterThan(20);
    expect(punctual.length / opened.length).toBeGreaterThan(0.7);
    expect(punctual.length).toBeLessThan(opened.length);
  });

  test('employ whom the insurance register says they employ', () => {
    const insured = new Map<string, number>();
    for (const row of listRows('203001/000001')) {
      if (row.XZ === '养老' && typeof row.DWTYSHXYDM === 'string') {
        insured.set(row.DWTYSHXYDM, (insured.get(row.DWTYSHXYDM) ?? 0) + 1);
      }
    }
    for (const row of listRows('203001/000003')) {
      expect(row.CBRS).toBe(insured.get(String(row.TYSHXYDM)) ?? 0);
    }
  });
});

describe('the same people and firms appear across resources', () => {
  test.each([
    ['101001/000002', 'GMSFHM'],
    ['101002/000001', 'MQGMSFHM'],
    ['101002/000002', 'GMSFHM'],
    ['101003/000001', 'NVFGMSFHM'],
    ['105001/000003', 'GMSFHM'],
    ['203001/000001', 'GMSFHM'],
    ['203001/000002', 'GMSFHM'],
    ['30703710004/000001', 'GMSFHM'],
  ])('%s %s names people of the city', (code, item) => {
    expect(listItem(code, item).filter((id) => !people.has(id))).toEqual([]);
  });

  test.each([
    ['102001/000003', 'TYSHXYDM'],
    ['104001/000001', 'XDRDM'],
    ['104001/000002', 'XDRDM'],
    ['104001/000003', 'ZTDM'],
    ['105001/000002', 'TYSHXYDM'],
    ['203001/000001', 'DWTYSHXYDM'],
    ['203001/000003', 'TYSHXYDM'],
    ['204001/000001', 'TYSHXYDM'],
    ['208001/000001', 'JCDXDM'],
    ['209001/000001', 'JSDWDM'],
    ['30703710006/000001', 'TYSHXYDM'],
    ['30703710028/000002', 'TYSHXYDM'],
    ['30703710028/000003', 'TYSHXYDM'],
    ['30703710051/000001', 'TYSHXYDM'],
  ])('%s %s names firms of the city', (code, item) => {
    expect(listItem(code, item).filter((uscc) => !firms.has(uscc))).toEqual([]);
  });

  test.each([
    ['105001/000001', 'CZZTDM'],
    ['201001/000001', 'SQRDM'],
    ['201002/000001', 'YHDM'],
    ['30703710006/000002', 'SYRZJH'],
    ['30703710011/000001', 'QLRZJH'],
    ['30703710015/000001', 'SYRDM'],
  ])('%s %s names either', (code, item) => {
    expect(listItem(code, item).filter((subject) => !people.has(subject) && !firms.has(subject))).toEqual([]);
  });

  test('a licence, a register entry and a certificate agree on the name', () => {
    const names = new Map(listRows('102001/000001').map((row) => [row.TYSHXYDM, row.QYMC]));
    for (const row of listRows('105001/000002')) expect(row.QYMC).toBe(names.get(row.TYSHXYDM));
    const owners = new Map(listRows('30703710011/000001').map((row) => [row.BDCDYH, row.BDCQZH]));
    for (const row of listRows('105001/000004')) expect(row.BDCQZH).toBe(owners.get(row.BDCDYH));
  });

  test('a signed sale precedes the registration of its unit, and seller and buyer differ', () => {
    for (const { sale, registered, owners } of city.properties) {
      if (!sale) continue;
      expect(registered ?? city.asOf).toBeGreaterThanOrEqual(sale.signed);
      expect(owners.map(codeOf)).not.toContain(sale.seller.uscc);
    }
  });

  test('nobody who died is listed as living', () => {
    const dead = new Set(listItem('101002/000002', 'GMSFHM'));
    expect(dead.size).toBeGreaterThan(0);
    for (const code of ['101001/000001', '105001/000003', '203001/000001', '30703710004/000001']) {
      expect(listItem(code, 'GMSFHM').filter((id) => dead.has(id))).toEqual([]);
    }
  });
});

describe('cases', () => {
  const purposes = new Map(city.purposes.map((purpose) => [purpose.code, purpose]));

  test('name a purpose that has applicants, by an applicant of its kind', () => {
    for (const { purpose, applicant } of city.cases) {
      expect(purposes.get(purpose.code)?.applicant).not.toBe('none');
      if (purpose.code.startsWith('371000-qykb-0') && purpose.applicant === 'enterprise') {
        expect(firms.has(codeOf(applicant))).toBe(true);
      }
    }
  });

  test('are closed after they were accepted, or open without a result', () => {
    for (const row of listRows('201001/000001')) {
      if (row.BJSJ === undefined) expect(row.BJJG).toBeUndefined();
      else expect(String(row.BJSJ) > String(row.SLSJ)).toBe(true);
    }
  });

  test("of an opening step are open exactly while the firm's records lack it", () => {
    const open = city.cases.filter(
      ({ purpose, closed }) => purpose.code === '371000-qykb-04' && closed === undefined,
    );
    expect(open.length).toBeGreaterThan(0);
    for (const { applicant } of open) expect(firms.get(codeOf(applicant))?.opening.tax).toBeUndefined();
  });

  test('leave some open for every purpose of a person', () => {
    for (const { code } of city.purposes.filter(({ applicant }) => applicant === 'person')) {
      const open = city.cases.filter(({ purpose, closed }) => purpose.code === code && closed === undefined);
      expect(open.length, code).toBeGreaterThanOrEqual(5);
    }
  });
});

test('a later day may be asked for; the last working day not after it is taken', () => {
  const later = generateCity({ persons: 300, enterprises: 60, seed: 'later', asOf: '2020-10-04' });
  expect(later.asOf).toBe(dayOf(2020, 9, 30));
  expect(later.enterprises.filter(({ registered }) => registered > later.asOf)).toEqual([]);
  expect(later.cases.filter(({ accepted }) => accepted > later.asOf)).toEqual([]);
});

test('a scale factor multiplies persons and enterprises, down to the smallest city', () => {
  expect(scaleCity(DEFAULT_CITY, 0.1)).toMatchObject({ persons: 2000, enterprises: 500 });
  expect(scaleCity(DEFAULT_CITY, 0.0001)).toMatchObject({ persons: 200, enterprises: 50 });
  expect(() => generateCity({ persons: 10, enterprises: 50, seed: 'tiny' })).toThrow(RangeError);
});
