import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CITY, generateCity, scaleCity } from '../generate-city.ts';
import { listSupplies } from '../list-supplies.ts';
import { suppliedRows } from '../supplied-rows.ts';
import { AUDITED_DAY, chooseDemoCast } from './demo-cast.ts';
import { isValidOn, toLicenceState } from './licence-draft.ts';

const TODAY = '2026-11-24';
const city = generateCity(DEFAULT_CITY);
const { shop, suspended, formerlyValid } = chooseDemoCast(city, TODAY);

function findSupplied(resource: string, item: string, value: string | undefined) {
  const contract = readContracts().find((each) => each['x-resource'] === resource);
  const supply = listSupplies().find((each) => each.resource === resource);
  if (!contract || !supply) throw new Error(`no ${resource}`);
  return [...suppliedRows(city, contract, supply.badShare)].find((row) => row[item] === value);
}

test('the shop has all that opening a restaurant asks for, on its own premises, and no food licence yet', () => {
  expect(shop?.firm.industry.word).toBe('餐饮');
  expect(shop?.businessLicence.claims.KZ_FDDBR).toBe(shop?.owner.name);
  expect(shop?.identityCard.holder.code).toBe(shop?.owner.id);
  expect(shop?.property?.claims.KZ_ZL).toBe(shop?.businessLicence.claims.KZ_ZS);
  expect(shop?.foodLicence).toBeUndefined();
});

test('the firm to be suspended holds a food licence that is valid until then', () => {
  expect(suspended?.foodLicence.holder.code).toBe(suspended?.firm.uscc);
  expect(suspended && isValidOn(suspended.foodLicence, TODAY)).toBe(true);
  expect(suspended?.firm).not.toBe(shop?.firm);
});

test('the licence that the auditor asks about was valid then and has been taken away since', () => {
  expect(formerlyValid && isValidOn(formerlyValid, AUDITED_DAY)).toBe(true);
  expect(formerlyValid && isValidOn(formerlyValid, TODAY)).toBe(false);
  expect(formerlyValid && toLicenceState(formerlyValid)).toBe('07');
});

test('no record of the cast is among those that the demo delivers spoiled', () => {
  for (const cast of [shop, suspended]) {
    const row = findSupplied('102001/000001', 'TYSHXYDM', cast?.firm.uscc);
    expect(row).toMatchObject({ QYMC: cast?.firm.name, FDDBR: cast?.owner.name, DJZT: '存续' });
  }
  const row = findSupplied('204001/000001', 'XKZBH', suspended?.foodLicence.number);
  expect(row).toMatchObject({ JYZMC: suspended?.firm.name, ZT: '有效' });
});

describe.each([0.1, 0.001])('a city of scale %s', (scale) => {
  test('has a shop, a firm to suspend and a licence to ask about', () => {
    const scaled = generateCity(scaleCity(DEFAULT_CITY, scale));
    const cast = chooseDemoCast(scaled, TODAY);
    expect(Object.values(cast).filter((part) => part === undefined)).toEqual([]);
    expect(chooseDemoCast(scaled, TODAY)).toEqual(cast);
  });
});
