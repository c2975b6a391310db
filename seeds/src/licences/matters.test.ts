import { checkMatter } from '@shuqiao/domain/licence/check-matter';
import { resolveMatter } from '@shuqiao/domain/licence/resolve-matter';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CITY, generateCity, scaleCity } from '../generate-city.ts';
import { readMatters, readPurposes } from '../read-seeds.ts';
import { chooseDemoCast } from './demo-cast.ts';
import { toCurrentClaims, toLicenceState } from './licence-draft.ts';

const matters = readMatters().map((matter) => ({ ...matter, version: 1 }));
const purposes = new Map(readPurposes().map((purpose) => [purpose.code, purpose]));
const types = readLicenceTypes();

describe.each(matters)('$name', (matter) => {
  test('is a registered purpose of the department that handles it', () => {
    const purpose = purposes.get(matter.code);
    expect(purpose?.department).toBe(matter.department);
    expect(matter.name).toContain(purpose?.name);
  });

  test('asks for items that the licences have (LIC-D1)', () => {
    expect(checkMatter(matter, types)).toBeUndefined();
  });

  test('asks for no licence twice', () => {
    const asked = matter.requirements.map(({ type }) => type);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test('the shop of the demo opens with what is on record: nothing is missing', () => {
  const city = generateCity(scaleCity(DEFAULT_CITY, 0.1));
  const { shop } = chooseDemoCast(city, '2026-11-24');
  const opening = matters.find(({ code }) => code === '371000-qykb-06');
  if (!shop || !opening) throw new Error('no shop');
  const held = [shop.businessLicence, shop.identityCard, shop.property].flatMap((licence) => {
    if (!licence) return [];
    return {
      type: licence.type,
      zzbs: String(toCurrentClaims(licence).ZZBS),
      state: toLicenceState(licence),
    };
  });
  expect(resolveMatter(opening, held)).toMatchObject({ complete: true, missing: [] });
});
