import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { expect, test } from 'vitest';
import { readCatalogue, readDepartments, readResourcesOverlay } from './read-seeds.ts';

const catalogue = readCatalogue().resources;
const { groups, resources: overlays } = readResourcesOverlay();
const codesByName = new Map(readDepartments().map(({ name, code }) => [name, code]));
const membersByName = new Map(groups.map(({ name, departments }) => [name, departments]));

function overlayOf(code: string) {
  const overlay = overlays.find(({ resource }) => resource === code);
  if (!overlay) throw new Error(`no overlay of ${code}`);
  return overlay;
}

function resolve(scope: string): string[] {
  const members = membersByName.get(scope) ?? [codesByName.get(scope) ?? ''];
  if (members.includes('')) throw new Error(`scope ${scope} names no department`);
  return members;
}

test('every resource of the catalogue has one overlay, and nothing else has', () => {
  expect(overlays.map(({ resource }) => resource).sort()).toEqual(catalogue.map(({ code }) => code).sort());
});

test('an unconditional resource is visible to all and asks for nothing more', () => {
  for (const { code } of catalogue.filter(({ share }) => share === 'unconditional')) {
    const { visibleTo, requires } = overlayOf(code);
    expect({ code, visibleTo, requires }).toEqual({
      code,
      visibleTo: 'all',
      requires: { case: false, subject: false, consent: false },
    });
  }
});

test('a conditional resource is visible to its 共享范围 and its provider only', () => {
  for (const { code, share, scope = [], providerCode } of catalogue) {
    if (share !== 'conditional') continue;
    const expected = [...new Set([...scope.flatMap(resolve), providerCode])].sort();
    expect(overlayOf(code).visibleTo, code).toEqual(expected);
  }
});

test('what is not shared is visible to its provider only', () => {
  for (const { code, providerCode } of catalogue.filter(({ share }) => share === 'not_shared')) {
    expect(overlayOf(code).visibleTo).toEqual([providerCode]);
  }
});

test('what a query must carry rests on words of the published condition (809 art. 15)', () => {
  for (const { code, condition = '' } of catalogue) {
    const { requires, because } = overlayOf(code);
    const asks = requires.case || requires.subject || requires.consent;
    if (asks) expect(because, code).not.toBeNull();
    if (because !== null) expect(condition, code).toContain(because);
    expect(requires.consent, code).toBe(requires.consent && /授权/.test(condition));
  }
});

test('a subject is asked for only where the contract says which item names it', () => {
  const subjects = new Map(
    readContracts().map((contract) => [contract['x-resource'], contract['x-subject']]),
  );
  const unnamed = overlays.filter(({ resource, requires }) => requires.subject && !subjects.get(resource));
  expect(unnamed).toEqual([]);
});

test('entries are published in the year of the plan', () => {
  expect(overlays.filter(({ publishedOn }) => !publishedOn.startsWith('2018-'))).toEqual([]);
});
