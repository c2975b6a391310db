import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type JsonSchema, type SchemaNode, toSchemaNode } from './to-schema-node.ts';

const noReference = () => undefined;

const toNode = (schema: JsonSchema, resolve: (reference: string) => JsonSchema | undefined = noReference) =>
  toSchemaNode('root', schema, { required: false, resolve });

const describeNode = ({ name, type, required, facts }: SchemaNode) =>
  [name, type, required ? 'required' : '', ...facts.map((fact) => `${fact.name}=${fact.value}`)]
    .filter(Boolean)
    .join(' ');

test('members come with type, whether they are required, and what is asked of their values', () => {
  const node = toNode({
    type: 'object',
    required: ['TYSHXYDM'],
    properties: {
      TYSHXYDM: { type: 'string', minLength: 18, maxLength: 18, format: 'uscc', 'x-standard': 'GB 32100' },
      HYJG: { type: 'string', enum: ['0', '1'], 'x-enumTitles': { 0: '不一致', 1: '一致' } },
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      items: { type: 'array', minItems: 1, items: { enum: ['A'] } },
      to: { type: ['string', 'null'] },
    },
  });

  expect(node.children?.().map(describeNode)).toEqual([
    'TYSHXYDM string required format=uscc length=18 standard=GB 32100',
    'HYJG string values=0 不一致, 1 一致',
    'limit integer range=1–100 default=20'.replace('default', 'preset'),
    'items array<enum> count=≥ 1',
    'to string | null',
  ]);
});

test('a reference in a circle is followed only as far as somebody opens it', () => {
  const tree: JsonSchema = { type: 'object', properties: { child: { $ref: '#tree' } } };
  let node = toNode({ $ref: '#tree' }, () => tree);

  for (let depth = 0; depth < 50; depth++) {
    const [child] = node.children?.() ?? [];
    if (!child) throw new Error('the circle ended');
    node = child;
  }
  expect(node.name).toBe('child');
});

test('a reference that only leads to itself ends', () => {
  expect(toNode({ $ref: '#self' }, () => ({ $ref: '#self' })).type).toBe('any');
});

test('every contract and every API body of the repository has a tree', () => {
  for (const file of ['api/resource.json', 'api/directory.json', 'resources/101001-000001.json']) {
    const url = new URL(`../../../../../../schemas/${file}`, import.meta.url);
    const schema: JsonSchema = JSON.parse(readFileSync(url, 'utf8'));
    const target = (schema.$defs as Record<string, JsonSchema> | undefined)?.record ?? schema;
    expect(toNode(target).children?.().length, file).toBeGreaterThan(0);
  }
});
