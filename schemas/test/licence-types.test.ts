import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { licenceAnnotationKeywords } from '../src/licence-vocabulary.ts';
import { readApiSchemas, readContracts, readLicenceTypes } from '../src/read-schemas.ts';
import { createAjv } from './ajv.ts';

const types = readLicenceTypes();
const resources = new Map(readContracts().map((document) => [document['x-resource'], document]));

function readSeed<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../seeds/${name}.json`, import.meta.url), 'utf8')) as T;
}
const departments = new Set(readSeed<{ code: string }[]>('departments').map(({ code }) => code));
const legalBases = new Set(readSeed<{ id: string }[]>('legal-bases').map(({ id }) => id));

const ajv = createAjv();
for (const schema of readApiSchemas()) ajv.addSchema(schema);
for (const keyword of licenceAnnotationKeywords) {
  if (!ajv.getKeyword(keyword)) ajv.addKeyword({ keyword, valid: true });
}
const checkType = ajv.getSchema('urn:shuqiao:schema:licence-type');
const kinds = ['ZZMC', 'ZZLXDM', 'CZZTDMLX', 'CZZTDMLXDM'];

test('ten types are known, each with a code and a file of its own', () => {
  expect(types).toHaveLength(10);
  expect(new Set(types.map((type) => type['x-licenceType'])).size).toBe(10);
  const names = readdirSync(new URL('../licences/', import.meta.url));
  expect(names.every((name) => /^[a-z]+(-[a-z]+)*\.json$/.test(name))).toBe(true);
});

describe.each(types)('$title', (type) => {
  const { properties, required } = type;
  const code = type['x-licenceType'];
  const register = type['x-register'];

  test('is a licence type', () => {
    checkType?.(type);
    expect(checkType?.errors).toBeNull();
  });

  test('has one code and one version, in its name, its definer and its claims', () => {
    expect(type.$id).toBe(`urn:shuqiao:licence-type:${code}@${type['x-version']}`);
    expect(code.slice(0, 18)).toBe(type['x-definedBy'].code);
    expect(properties.ZZLXDM?.const).toBe(code);
    expect(properties.ZZMC?.const).toBe(type.title);
  });

  test('says of a proposed code that it is proposed', () => {
    expect(/暂拟/.test(type.description ?? '')).toBe(type['x-certainty'] === 'proposed');
    if (type['x-definedBy'].code.includes('MBT9')) expect(type.description).toMatch(/合成/);
  });

  test('compiles in strict mode and requires only items it has, no predicate among them', () => {
    expect(ajv.compile(type)).toBeTypeOf('function');
    for (const name of required) expect(properties[name]?.type).toMatch(/^(string|array)$/);
  });

  test('bounds every text and list', () => {
    for (const item of Object.values(properties)) {
      if (item.const !== undefined || item.enum !== undefined || item.type === 'boolean') continue;
      if (item.type === 'array') expect([item.maxItems, item.items?.maxLength]).not.toContain(undefined);
      else expect(item.maxLength).toBeGreaterThan(0);
    }
  });

  test('is issued by departments of the city and shared on a basis that is registered', () => {
    expect(type['x-issuers'].filter((issuer) => !departments.has(issuer))).toEqual([]);
    const { legalBasis, share, condition } = type['x-sharing'];
    expect(legalBasis === null || legalBases.has(legalBasis)).toBe(true);
    if (share === 'conditional') expect(condition).not.toBeNull();
  });

  test('masks exactly the items that say how', () => {
    const masked = Object.keys(properties).filter((name) => properties[name]?.['x-mask']);
    expect(type['x-sharing'].maskedItems.toSorted()).toEqual(masked.toSorted());
    for (const item of Object.values(properties)) {
      if (item.format === 'citizen-id' || item.format === 'subject-code') {
        expect(item['x-mask']).toBe('identifier');
      }
    }
  });

  test('needs the key of a holder who may be a natural person (LIC-H1)', () => {
    const { kind, codeType } = type['x-holder'];
    expect(type['x-keyBinding']).toBe(kind === 'organisation' ? 'optional' : 'required');
    expect(codeType).toBe({ organisation: '001', person: '111', either: null }[kind]);
    if (codeType !== null) expect(properties.CZZTDMLXDM?.const).toBe(codeType);
  });

  test('has an end date as its rule of validity says', () => {
    const { end } = type['x-validity'];
    expect(properties.ZZYXQJZRQ !== undefined).toBe(end !== 'none');
    expect(required.includes('ZZYXQJZRQ')).toBe(end === 'required');
  });

  test('knows the states of a valid licence and of one that a new version replaced', () => {
    expect(type['x-states']).toEqual(expect.arrayContaining(['01', '05']));
  });

  test('computes predicates from an item it has', () => {
    for (const item of Object.values(properties)) {
      expect(item['x-predicate'] !== undefined).toBe(item.type === 'boolean');
      if (item['x-predicate']) expect(properties[item['x-predicate'].ageOf]?.format).toBe('date');
    }
  });

  test('is compared with items that the resource has and may be asked by', () => {
    if (register === null) return;
    const document = resources.get(register.resource);
    if (!document) throw new Error(`no resource ${register.resource}`);
    const answered = { ...document.$defs.record.properties, ...document.$defs.answer?.properties };
    const asked = Object.keys(register.query);
    expect(asked.filter((name) => !document['x-lookup'].includes(name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    if (document['x-operation'] === 'verification') expect(asked).toHaveLength(document['x-lookup'].length);
    for (const name of Object.keys(register.compare)) expect(answered).toHaveProperty(name);
    if (register.state) expect(answered).toHaveProperty(register.state.item);
    const claims = [...Object.values(register.query), ...Object.values(register.compare)];
    for (const claim of claims) expect(properties[claim]?.type).toBe('string');
  });

  test('knows the holder and the issuer by the names of GB/T 36903', () => {
    const names = ['ZZBS', 'ZZBH', 'CZZT', 'CZZTDM', 'ZZBFJG', 'ZZBFJGDM', 'ZZBFRQ', 'ZZYXQQSRQ'];
    for (const name of [...names, ...kinds]) expect(required).toContain(name);
  });
});

test('a type of natural persons that does not demand their key is refused', () => {
  const card = types.find(({ title }) => title === '居民身份证');
  expect(checkType?.(card)).toBe(true);
  expect(checkType?.({ ...card, 'x-keyBinding': 'optional' })).toBe(false);
});

test('a type may not name claims that the token itself carries', () => {
  const [type] = types;
  const properties = { ...type?.properties, exp: { title: '期满', type: 'string' } };
  expect(checkType?.({ ...type, properties })).toBe(false);
});
