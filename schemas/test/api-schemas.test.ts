import { describe, expect, test } from 'vitest';
import { readApiSchemas, readSeedSchemas, type SchemaDocument } from '../src/read-schemas.ts';
import { createAjv } from './ajv.ts';

const all = [...readApiSchemas(), ...readSeedSchemas()];

const ajv = createAjv();
for (const schema of all) ajv.addSchema(schema);

function compile(id: string) {
  const validate = ajv.getSchema(id);
  if (!validate) throw new Error(`no schema ${id}`);
  return validate;
}

interface Part {
  path: string;
  schema: Record<string, unknown>;
}

/** Every schema inside a document, with its path; names below `properties` and `$defs` are not schemas. */
function listParts(schema: unknown, path: string): Part[] {
  if (Array.isArray(schema)) return schema.flatMap((member, at) => listParts(member, `${path}/${at}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const own = /\/(properties|\$defs)$/.test(path) ? [] : [{ path, schema: schema as Part['schema'] }];
  return [...own, ...Object.entries(schema).flatMap(([name, part]) => listParts(part, `${path}/${name}`))];
}

function isOfType(schema: Part['schema'], type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
}

/** A problem carries extension members, and a refused delivery is a problem with more of them. */
const open = ['urn:shuqiao:schema:problem', 'urn:shuqiao:schema:delivery-refusal'];
const contractSchemas = /\/\$defs\/contract(Item|Record|Query)/;

describe.each(all)('$$id', (document: SchemaDocument) => {
  const parts = listParts(document, document.$id);

  test('compiles in strict mode under the name of its file', () => {
    expect(compile(document.$id)).toBeTypeOf('function');
    expect(document.$id).toMatch(/^urn:shuqiao:schema:(seeds\/)?[a-z-]+$/);
  });

  test('bounds every string and array, and closes every object', () => {
    const loose = parts.filter(({ path, schema }) => {
      if (contractSchemas.test(path) || open.includes(path)) return false;
      if (isOfType(schema, 'string')) return schema.maxLength === undefined;
      if (isOfType(schema, 'array')) return schema.maxItems === undefined;
      if (isOfType(schema, 'object')) {
        return (
          schema.additionalProperties !== false &&
          schema.propertyNames === undefined &&
          !('maxProperties' in schema)
        );
      }
      return false;
    });
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('describes itself and its definitions in Chinese and English', () => {
    for (const schema of [
      document,
      ...Object.values((document.$defs ?? {}) as Record<string, SchemaDocument>),
    ]) {
      expect(schema.description).toMatch(/\p{Script=Han}.*[。].*[A-Za-z]/u);
    }
  });
});

describe('a directory', () => {
  const validate = compile('urn:shuqiao:schema:directory');
  const empty = {
    issuer: 'https://gateway.example',
    version: 1,
    issuedAt: '2026-11-23T00:00:00Z',
    expiresAt: '2026-11-24T00:00:00Z',
    departments: [],
    systems: [],
    resources: [],
    contracts: [],
    purposes: [],
    legalBases: [],
    grants: [],
    channels: [],
    obligations: [],
  };

  test('is accepted when nothing is registered yet', () => {
    expect(validate(empty)).toBe(true);
  });

  test('is refused with a member of its own invention or an instant that is not UTC', () => {
    expect(validate({ ...empty, secrets: [] })).toBe(false);
    expect(validate({ ...empty, issuedAt: '2026-11-23T08:00:00+08:00' })).toBe(false);
  });

  test('never carries a private key', () => {
    const check = compile('urn:shuqiao:schema:directory#/$defs/publicJwk');
    const jwk = { kty: 'EC', crv: 'P-256', x: 'a'.repeat(43), y: 'b'.repeat(43) };
    expect(check(jwk)).toBe(true);
    expect(check({ ...jwk, d: 'c'.repeat(43) })).toBe(false);
  });
});

test('an application must state basis, scene, scope, mode and period (Order 809 art. 20)', () => {
  const validate = compile('urn:shuqiao:schema:application-submission');
  validate({});
  const missing = (validate.errors ?? []).map((error) => error.params.missingProperty);
  expect(missing).toEqual(expect.arrayContaining(['legalBasis', 'scene', 'scope', 'mode', 'from', 'to']));
});

test('a problem may carry further members, but not without its code', () => {
  const validate = compile('urn:shuqiao:schema:problem');
  const problem = {
    type: 'urn:shuqiao:error:replay',
    title: 'Seen before',
    titleZh: '重放',
    status: 409,
    code: 'replay',
    instance: 'urn:uuid:0199f0a0-0000-7000-8000-000000000009',
    firstSeen: 1790000000,
  };
  expect(validate(problem)).toBe(true);
  expect(validate({ ...problem, code: undefined })).toBe(false);
});
