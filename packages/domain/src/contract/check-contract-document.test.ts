import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleContractDocument } from '../testing/sample-directory.ts';
import { checkContractDocument } from './check-contract-document.ts';

type Mutable = Record<string, unknown>;

function changed(
  change: (document: Mutable, record: Mutable, items: Record<string, Mutable>, query: Mutable) => void,
) {
  const document = structuredClone(sampleContractDocument()) as unknown as Mutable & {
    $defs: { record: Mutable & { properties: Record<string, Mutable> }; query: Mutable };
  };
  change(document, document.$defs.record, document.$defs.record.properties, document.$defs.query);
  return document;
}

function nested(levels: number): unknown {
  return levels === 0 ? {} : { a: nested(levels - 1) };
}

test('every contract of the catalogue may be published', () => {
  for (const document of readContracts()) {
    expect({ id: document.$id, findings: checkContractDocument(document) }).toEqual({
      id: document.$id,
      findings: [],
    });
  }
});

test('references from a query to the items of the record are allowed', () => {
  const document = changed((_, _r, _i, query) => {
    Object.assign(query.properties as object, { QYMC: { $ref: '#/$defs/record/properties/QYMC' } });
  });
  expect(checkContractDocument(document)).toEqual([]);
});

describe('an untrusted contract is refused', () => {
  const CASES: [string, unknown, string, string][] = [
    ['that is no object', 'text', '', 'type'],
    ['that is null', null, '', 'type'],
    ['that is nested too deep', nested(40), '/a/a/a/a/a/a/a/a/a/a/a/a/a', 'too_deep'],
    ['with too many nodes', Array.from({ length: 60_000 }, () => 0), '', 'too_large'],
    ['with too much text', { a: 'x'.repeat(2_000_000) }, '', 'too_large'],
    ['with a forbidden member name', JSON.parse('{"a":{"__proto__":1}}'), '/a/__proto__', 'forbidden_name'],
    [
      'of another dialect',
      changed((d) => {
        d.$schema = 'http://json-schema.org/draft-07/schema#';
      }),
      '/$schema',
      'shape',
    ],
    [
      'with a member that is not known',
      changed((d) => {
        d.$dynamicAnchor = 'x';
      }),
      '/$dynamicAnchor',
      'shape',
    ],
    [
      'without a lookup list',
      changed((d) => {
        delete d['x-lookup'];
      }),
      '/x-lookup',
      'shape',
    ],
    [
      'with a repeated key item',
      changed((d) => {
        d['x-key'] = ['TYSHXYDM', 'TYSHXYDM'];
      }),
      '/x-key',
      'shape',
    ],
    [
      'with another id than its resource and version give',
      changed((d) => {
        d.$id = 'urn:shuqiao:contract:102001-000002@1.0.0';
      }),
      '/$id',
      '$id',
    ],
    [
      'with an open record',
      changed((_, record) => {
        record.additionalProperties = true;
      }),
      '/$defs/record',
      'shape',
    ],
    [
      'with an item that accepts anything',
      changed((_, record) => {
        record.properties = { TYSHXYDM: true };
      }),
      '/$defs/record',
      'shape',
    ],
    [
      'with a remote reference',
      changed((_, _r, items) => {
        items.QYMC = { $ref: 'https://evil.example/schema' };
      }),
      '/$defs/record/properties/QYMC/$ref',
      '$ref',
    ],
    [
      'with a record that refers to itself',
      changed((_, _r, items) => {
        items.QYMC = { title: 'x', type: 'object', $ref: '#/$defs/record' };
      }),
      '/$defs/record/properties/QYMC/$ref',
      '$ref',
    ],
    [
      'with a record item that refers to another',
      changed((_, _r, items) => {
        items.QYMC = { title: 'x', type: 'string', $ref: '#/$defs/record/properties/FDDBR' };
      }),
      '/$defs/record/properties/QYMC/$ref',
      '$ref',
    ],
    [
      'with a reference to the whole record in a query',
      changed((_, _r, _i, query) => {
        query.not = { $ref: '#/$defs/record' };
      }),
      '/$defs/query/not/$ref',
      '$ref',
    ],
    [
      'with a reference to an item that does not exist',
      changed((_, _r, _i, query) => {
        query.not = { $ref: '#/$defs/record/properties/NOSUCH' };
      }),
      '/$defs/query/not/$ref',
      '$ref',
    ],
    [
      'with a keyword that is not allowed',
      changed((_, record) => {
        record.patternProperties = { '^(a+)+$': {} };
      }),
      '/$defs/record/patternProperties',
      'keyword',
    ],
    [
      'with a pattern that could backtrack',
      changed((_, _r, items) => {
        Object.assign(items.QYMC ?? {}, { pattern: '^(a+)+$' });
      }),
      '/$defs/record/properties/QYMC/pattern',
      'pattern',
    ],
    [
      'with a pattern over texts of any length',
      changed((_, _r, items) => {
        items.QYMC = { title: 'x', type: 'string', pattern: '^a+$' };
      }),
      '/$defs/record/properties/QYMC/pattern',
      'pattern',
    ],
    [
      'with an unknown format',
      changed((_, _r, items) => {
        Object.assign(items.QYMC ?? {}, { format: 'toString' });
      }),
      '/$defs/record/properties/QYMC/format',
      'format',
    ],
    [
      'with code values that are no texts',
      changed((_, _r, items) => {
        Object.assign(items.QYMC ?? {}, { enum: [{}] });
      }),
      '/$defs/record/properties/QYMC/enum',
      'enum',
    ],
    [
      'with an item without a title',
      changed((_, _r, items) => {
        delete items.QYMC?.title;
      }),
      '/$defs/record/properties/QYMC',
      'item_title',
    ],
    [
      'with an item without a type',
      changed((_, _r, items) => {
        delete items.QYMC?.type;
      }),
      '/$defs/record/properties/QYMC',
      'item_type',
    ],
    [
      'with an item of any object',
      changed((_, _r, items) => {
        items.QYMC = { title: 'x', type: 'object' };
      }),
      '/$defs/record/properties/QYMC',
      'open_object',
    ],
    [
      'with an item name in small letters',
      changed((_, _r, items) => {
        items.items = { title: 'x', type: 'string' };
      }),
      '/$defs/record/properties/items',
      'item_name',
    ],
    [
      'with a required item that does not exist',
      changed((_, record) => {
        record.required = ['TYSHXYDM', 'QYMC', 'NOSUCH'];
      }),
      '/$defs/record/required/2',
      'required',
    ],
    [
      'with a key item that is not required',
      changed((d) => {
        d['x-key'] = ['FDDBR'];
      }),
      '/x-key/0',
      'x-key',
    ],
    [
      'with a key item that does not exist',
      changed((d) => {
        d['x-key'] = ['NOSUCH'];
      }),
      '/x-key/0',
      'x-key',
    ],
    [
      'with lookups but no key',
      changed((d) => {
        d['x-key'] = [];
      }),
      '/x-key',
      'x-key',
    ],
    [
      'with a lookup item that does not exist',
      changed((d) => {
        d['x-lookup'] = ['TYSHXYDM', 'QYMC', 'NOSUCH'];
      }),
      '/x-lookup/2',
      'x-lookup',
    ],
    [
      'with a query item that is not declared',
      changed((d) => {
        d['x-lookup'] = ['TYSHXYDM'];
      }),
      '/$defs/query/properties/QYMC',
      'x-lookup',
    ],
    [
      'with a subject that cannot be asked for',
      changed((d) => {
        d['x-subject'] = 'FDDBR';
      }),
      '/x-subject',
      'x-subject',
    ],
    [
      'with unbounded unique lists',
      changed((_, _r, _i, query) => {
        query.not = { type: 'array', uniqueItems: true };
      }),
      '/$defs/query/not/uniqueItems',
      'uniqueItems',
    ],
    [
      'with a step that no double can be checked against',
      changed((_, _r, items) => {
        items.QYMC = { title: 'x', type: 'number', multipleOf: 1e-300 };
      }),
      '/$defs/record/properties/QYMC/multipleOf',
      'multipleOf',
    ],
    [
      'with hundreds of alternatives',
      changed((_, _r, _i, query) => {
        query.anyOf = Array.from({ length: 101 }, () => ({ required: ['QYMC'] }));
      }),
      '/$defs/query/anyOf',
      'too_large',
    ],
    [
      'with a negative length',
      changed((_, _r, items) => {
        Object.assign(items.QYMC ?? {}, { minLength: -1 });
      }),
      '/$defs/record/properties/QYMC/minLength',
      'minimum',
    ],
  ];

  test.each(CASES)('%s', (_name, document, pointer, code) => {
    expect(checkContractDocument(document)).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  test('with at most fifty findings, each within the bounds of a finding', () => {
    const items = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`x${at}`.repeat(50), { type: 'string' }]),
    );
    const findings = checkContractDocument(
      changed((_, record) => {
        Object.assign(record.properties as object, items);
      }),
    );
    expect(findings).toHaveLength(50);
    for (const { pointer, message } of findings) {
      expect(pointer.length).toBeLessThanOrEqual(256);
      expect(Math.max(message.zh.length, message.en.length)).toBeLessThanOrEqual(500);
    }
  });
});

test('any JSON value whatever gets findings, never an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(checkContractDocument(value)).not.toEqual([]);
    }),
  );
});

test('a contract broken in any one place gets findings or still compiles, never an exception', () => {
  const places = fc.constantFrom(
    '$defs',
    'x-key',
    'x-lookup',
    'x-subject',
    'x-resource',
    'x-version',
    '$id',
    'title',
  );
  const deep = fc.constantFrom('type', 'properties', 'required', 'anyOf', 'additionalProperties', 'not');
  fc.assert(
    fc.property(places, deep, fc.jsonValue(), (place, keyword, value) => {
      expect(
        Array.isArray(
          checkContractDocument(
            changed((d) => {
              d[place] = value;
            }),
          ),
        ),
      ).toBe(true);
      expect(
        Array.isArray(
          checkContractDocument(
            changed((_, record) => {
              record[keyword] = value;
            }),
          ),
        ),
      ).toBe(true);
      expect(
        Array.isArray(
          checkContractDocument(
            changed((_, _r, _i, query) => {
              query[keyword] = value;
            }),
          ),
        ),
      ).toBe(true);
      expect(
        Array.isArray(
          checkContractDocument(
            changed((_, _r, items) => {
              items.QYMC = value as Mutable;
            }),
          ),
        ),
      ).toBe(true);
    }),
    { numRuns: 25 },
  );
});
