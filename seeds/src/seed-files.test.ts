import { FORMATS } from '@shuqiao/domain/contract/formats';
import { isUscc } from '@shuqiao/domain/uscc';
import { annotationKeywords } from '@shuqiao/schemas/types/contract-vocabulary';
import { readApiSchemas, readSeedSchemas } from '@shuqiao/schemas/types/read-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readBaseline } from './read-baseline.ts';
import * as seeds from './read-seeds.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: false });
addFormats.default(ajv);
for (const [name, { validate }] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
ajv.addVocabulary([...annotationKeywords]);
for (const schema of [...readApiSchemas(), ...readSeedSchemas()]) ajv.addSchema(schema);

function findFaults(schema: string, value: unknown): unknown[] {
  const validate = ajv.getSchema(`urn:shuqiao:schema:${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  return validate(value) ? [] : (validate.errors ?? []);
}

const files: Record<string, () => unknown> = {
  applications: seeds.readApplications,
  channels: seeds.readChannels,
  departments: seeds.readDepartments,
  grants: seeds.readGrants,
  'legal-bases': seeds.readLegalBases,
  'licence-authorities': seeds.readLicenceAuthorities,
  matters: seeds.readMatters,
  obligations: seeds.readObligations,
  'published-figures': seeds.readPublishedFigures,
  purposes: seeds.readPurposes,
  'resources-overlay': seeds.readResourcesOverlay,
  scenario: seeds.readScenario,
  story: seeds.readStory,
  successions: seeds.readSuccessions,
  systems: seeds.readSystems,
};

describe('every seed file is valid', () => {
  test.each(Object.keys(files))('%s.json validates against its schema', (name) => {
    expect(findFaults(`seeds/${name}`, files[name]?.())).toEqual([]);
  });

  test('the baseline put together from them is one a city can import', () => {
    expect(findFaults('baseline-import', readBaseline())).toEqual([]);
  });
});

const catalogue = seeds.readCatalogue().resources;
const departments = seeds.readDepartments();
const departmentCodes = new Set(departments.map(({ code }) => code));
const resourceCodes = new Set(catalogue.map(({ code }) => code));
const basisIds = new Set(seeds.readLegalBases().map(({ id }) => id));
const shareable = catalogue.filter(({ share }) => share !== 'not_shared').map(({ code }) => code);

function missingFrom(known: ReadonlySet<string>, references: readonly (string | null)[]): (string | null)[] {
  return references.filter((reference) => reference !== null && !known.has(reference));
}

function doubled(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('departments', () => {
  test('have credit codes with both check characters right, and no two share one', () => {
    expect(departments.filter(({ code }) => !isUscc(code))).toEqual([]);
    expect(doubled(departments.map(({ code }) => code))).toEqual([]);
    expect(doubled(departments.map(({ name }) => name))).toEqual([]);
  });

  test('contain every provider of the catalogue under its own code', () => {
    const providers = new Map(catalogue.map(({ provider, providerCode }) => [provider, providerCode]));
    expect(providers.size).toBe(42);
    for (const [name, code] of providers) {
      expect(departments.find((each) => each.code === code)).toMatchObject({ name, provider: true });
    }
  });

  test('count 74, the 35 providers that are municipal departments in the rate', () => {
    expect(departments).toHaveLength(74);
    expect(departments.filter(({ inRate }) => inRate)).toHaveLength(35);
    expect(departments.filter(({ inRate, provider }) => inRate && !provider)).toEqual([]);
  });

  test('are all in being: the succession of 2019 is recorded, not applied', () => {
    const changed = departments.filter(({ validTo, mergedInto }) => validTo !== null || mergedInto !== null);
    expect(changed).toEqual([]);
    const named = seeds
      .readSuccessions()
      .events.flatMap(({ predecessors, successor }) => [...predecessors, successor]);
    expect(
      missingFrom(
        departmentCodes,
        named.map(({ code }) => code),
      ),
    ).toEqual([]);
    for (const { code, name } of named) {
      expect(departments.find((each) => each.name === name)?.code ?? null).toBe(code);
    }
  });
});

describe('references resolve', () => {
  test('from systems, purposes and obligations', () => {
    const purposes = seeds.readPurposes();
    const obligations = seeds.readObligations();
    expect(
      missingFrom(
        departmentCodes,
        seeds.readSystems().map(({ department }) => department),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        departmentCodes,
        purposes.map(({ department }) => department),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        basisIds,
        purposes.flatMap(({ legalBases }) => legalBases),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        basisIds,
        obligations.map(({ basis }) => basis),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        resourceCodes,
        obligations.map(({ resource }) => resource),
      ),
    ).toEqual([]);
  });

  test('to unique ids', () => {
    expect(doubled(seeds.readSystems().map(({ id }) => id))).toEqual([]);
    expect(doubled(seeds.readPurposes().map(({ code }) => code))).toEqual([]);
    expect(doubled(seeds.readLegalBases().map(({ id }) => id))).toEqual([]);
    expect(doubled(seeds.readChannels().map(({ id }) => id))).toEqual([]);
  });

  test('from every provider to a system that can deliver', () => {
    const owners = new Set(seeds.readSystems().map(({ department }) => department));
    expect(
      missingFrom(
        owners,
        catalogue.map(({ providerCode }) => providerCode),
      ),
    ).toEqual([]);
  });

  test('from a law that the catalogue cites to the register of legal bases', () => {
    const { resources } = seeds.readResourcesOverlay();
    expect(
      missingFrom(
        basisIds,
        resources.map(({ legalBasis }) => legalBasis),
      ),
    ).toEqual([]);
    for (const { code, legalBasis } of catalogue) {
      const overlay = resources.find(({ resource }) => resource === code);
      expect(overlay?.legalBasis !== null, code).toBe(legalBasis !== undefined);
    }
  });
});

test('a purpose code fits 事项编码: at most 31 characters of a closed alphabet', () => {
  const misfits = seeds
    .readPurposes()
    .filter(({ code }) => !/^371000-[a-z]{2,6}-\d{2}$/.test(code) || code.length > 31);
  expect(misfits).toEqual([]);
});

test('every shareable resource has one obligation, its provider has it, and not before publication', () => {
  const published = new Map(
    seeds.readResourcesOverlay().resources.map((each) => [each.resource, each.publishedOn]),
  );
  const obligations = seeds.readObligations();
  expect(obligations.map(({ resource }) => resource).sort()).toEqual([...shareable].sort());
  for (const { department, resource, from } of obligations) {
    expect(department).toBe(catalogue.find(({ code }) => code === resource)?.providerCode);
    expect(from >= (published.get(resource) ?? '9999')).toBe(true);
  }
});

test('no figure that others published goes by the name of ours', () => {
  const names = seeds.readPublishedFigures().figures.map(({ name }) => name.zh);
  expect(names.filter((name) => name.includes('提供率'))).toEqual([]);
  expect(doubled(names)).toEqual([]);
});
