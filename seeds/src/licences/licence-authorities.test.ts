import { findAuthority } from '@shuqiao/domain/licence/issuer-authority';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { expect, test } from 'vitest';
import { generateCity } from '../generate-city.ts';
import { readDepartments, readLicenceAuthorities } from '../read-seeds.ts';
import { listLicences } from './list-licences.ts';

const TODAY = '2026-11-24';
const authorities = readLicenceAuthorities();
const types = readLicenceTypes();

test('each row is of a department of the city and of a type that names it as issuer', () => {
  const departments = new Set(readDepartments().map(({ code }) => code));
  for (const { id, department, type } of authorities) {
    expect(departments.has(department), id).toBe(true);
    expect(types.find((each) => each['x-licenceType'] === type)?.['x-issuers'], id).toContain(department);
  }
  expect(new Set(authorities.map(({ id }) => id)).size).toBe(authorities.length);
});

test('every issuer of every type may issue it today, by one law at a time', () => {
  for (const type of types) {
    for (const department of type['x-issuers']) {
      const rows = authorities.filter(
        (row) => row.type === type['x-licenceType'] && row.department === department,
      );
      const inForce = rows.filter(({ validTo }) => validTo === null);
      expect(inForce, type.title).toHaveLength(1);
      for (const [at, { validFrom }] of rows.entries()) {
        const before = rows[at - 1]?.validTo;
        if (before) expect(Date.parse(validFrom) - Date.parse(before)).toBe(86_400_000);
      }
    }
  }
});

test('every licence was issued, and every act upon it done, by a department that might on that day (LIC-A2)', () => {
  const city = generateCity({ persons: 2000, enterprises: 600, seed: 'licences' });
  for (const { issuer, type, area, issuedOn, history } of listLicences(city, TODAY)) {
    for (const onDate of [issuedOn, ...history.map(({ on }) => on)]) {
      expect(findAuthority(authorities, { department: issuer, type, area, onDate })).toHaveProperty('id');
    }
  }
});
