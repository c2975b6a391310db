import { createHash } from 'node:crypto';
import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import { keyOf } from '@shuqiao/domain/contract/contract-document';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { type CityOptions, generateCity } from './generate-city.ts';
import { readCatalogue } from './read-seeds.ts';
import { resourcesWithRows, rowsOf } from './rows-of.ts';

const SMALL: CityOptions = { persons: 700, enterprises: 200, seed: 'rows' };
const contracts = readContracts().filter((contract) => resourcesWithRows.includes(contract['x-resource']));
const city = generateCity(SMALL);

function hashCity(options: CityOptions): string {
  const made = generateCity(options);
  const hash = createHash('sha256');
  for (const code of resourcesWithRows) {
    for (const row of rowsOf(made, code)) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

test('rows exist for the 68 shareable resources, and for none that is not shared', () => {
  const shareable = readCatalogue().resources.filter(({ share }) => share !== 'not_shared');
  expect(shareable).toHaveLength(68);
  expect([...resourcesWithRows].sort()).toEqual(shareable.map(({ code }) => code).sort());
  expect(() => rowsOf(city, '30703710022/000001')).toThrow(RangeError);
});

describe.each(contracts.map((contract) => [contract['x-resource'], contract] as const))(
  '%s',
  (code, contract) => {
    test('has only rows that fulfil the contract, each under a key of its own', () => {
      const { checkRecord } = compileContract(contract);
      const keys = new Set<string>();
      let count = 0;
      for (const row of rowsOf(city, code)) {
        count += 1;
        const findings = checkRecord(row);
        if (findings.length > 0) expect({ row: count, findings }).toEqual({ row: count, findings: [] });
        keys.add(keyOf(contract, row));
      }
      expect(count).toBeGreaterThan(0);
      expect(keys.size).toBe(count);
    });

    test('yields the same rows when asked again', () => {
      const [first, again] = [rowsOf(city, code), rowsOf(city, code)].map((rows) =>
        JSON.stringify([...rows]),
      );
      expect(again).toBe(first);
    });
  },
);

test('the same seed gives the same city byte for byte, another seed another one', () => {
  const options = { ...SMALL, persons: 300, enterprises: 80 };
  expect(hashCity(options)).toBe(hashCity(options));
  expect(hashCity({ ...options, seed: 'other' })).not.toBe(hashCity(options));
});

test.each(['a', 'b', 'c'])('even the smallest city has rows of every kind (seed %s)', (seed) => {
  const smallest = generateCity({ persons: 200, enterprises: 50, seed });
  const empty = resourcesWithRows.filter((code) => [...rowsOf(smallest, code)].length === 0);
  expect(empty).toEqual([]);
});

test('every citizen number lies in the unassigned area 371099', () => {
  const outside: string[] = [];
  for (const code of resourcesWithRows) {
    for (const row of rowsOf(city, code)) {
      for (const [number] of JSON.stringify(row).matchAll(
        /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{9}[\dX](?![0-9A-Z])/g,
      )) {
        if (!number.startsWith('371099')) outside.push(code);
      }
    }
  }
  expect(outside).toEqual([]);
});

test('no row holds anything like a mobile number', () => {
  const found = resourcesWithRows.filter((code) =>
    [...rowsOf(city, code)].some((row) => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(JSON.stringify(row))),
  );
  expect(found).toEqual([]);
});
