import { expect, test } from 'vitest';
import { DEFAULT_CITY, generateCity, scaleCity } from '../generate-city.ts';
import { createRandom } from '../random.ts';
import { makeProperties } from './make-properties.ts';

test('a developer never sells to itself', () => {
  const city = generateCity(scaleCity(DEFAULT_CITY, 0.05));
  const developer = city.enterprises.filter((firm) => firm.industry.word === '置业');
  const few = city.enterprises
    .slice(0, 3)
    .map((firm) => ({ ...firm, industry: developer[0]?.industry ?? firm.industry }));
  const properties = makeProperties({
    random: createRandom('developers'),
    asOf: city.asOf,
    homes: [],
    homeBuildings: [],
    offices: city.buildings,
    enterprises: Array.from({ length: 200 }, () => few).flat(),
  });
  const sold = properties.filter(({ sale }) => sale);
  expect(sold.length).toBeGreaterThan(10);
  expect(sold.filter(({ sale, owners }) => sale && owners.includes(sale.seller))).toEqual([]);
});

test('units, certificates and contracts are unique', () => {
  const { properties } = generateCity(scaleCity(DEFAULT_CITY, 0.1));
  const contracts = properties.flatMap(({ sale }) => (sale ? [sale.number] : []));
  expect(new Set(properties.map(({ unit }) => unit)).size).toBe(properties.length);
  expect(new Set(properties.map(({ certificate }) => certificate)).size).toBe(properties.length);
  expect(new Set(contracts).size).toBe(contracts.length);
});
