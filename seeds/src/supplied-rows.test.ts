import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { generateCity } from './generate-city.ts';
import { createRandom } from './random.ts';
import { resourcesWithRows, rowsOf } from './rows-of.ts';
import { spoilRow } from './spoil-row.ts';
import { suppliedRows } from './supplied-rows.ts';

const city = generateCity({ persons: 300, enterprises: 80, seed: 'supplied' });
const contracts = readContracts().filter((contract) => resourcesWithRows.includes(contract['x-resource']));

describe.each(contracts.map((contract) => [contract['x-resource'], contract] as const))(
  '%s',
  (code, contract) => {
    test('a spoiled row never passes its contract, and the sound one is left as it was', () => {
      const { checkRecord } = compileContract(contract);
      const random = createRandom(`spoil/${code}`);
      for (const row of [...rowsOf(city, code)].slice(0, 30)) {
        const before = JSON.stringify(row);
        expect(checkRecord(spoilRow(random, row, contract))).toHaveLength(1);
        expect(JSON.stringify(row)).toBe(before);
      }
    });

    test('exactly the asked share of a supply is bad, the same rows every time', () => {
      const { checkRecord } = compileContract(contract);
      const rows = [...suppliedRows(city, contract, 0.1)];
      expect(rows.filter((row) => checkRecord(row).length > 0)).toHaveLength(Math.floor(rows.length * 0.1));
      expect(JSON.stringify([...suppliedRows(city, contract, 0.1)])).toBe(JSON.stringify(rows));
      expect(JSON.stringify([...suppliedRows(city, contract, 0)])).toBe(
        JSON.stringify([...rowsOf(city, code)]),
      );
    });
  },
);
