import { describe, expect, test } from 'vitest';
import { groupOperations } from './group-operations.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { pickAnswer, pickLanguage } from './pick-language.ts';
import { toReferenceResolver } from './resolve-reference.ts';

const document: OpenApiDocument = {
  info: { title: '数桥', version: '1' },
  tags: [{ name: 'exchange' }, { name: 'catalogue' }],
  paths: {
    '/catalogue/v1/search': {
      get: { operationId: 'searchResources', tags: ['catalogue'], summary: '检索 / Search' },
    },
    '/exchange/v1/keys': {
      get: { operationId: 'readGatewayKeys', tags: ['exchange'], summary: '公钥 / Keys' },
    },
  },
};

describe('operations', () => {
  test('stand under their tags in the order of the document', () => {
    expect(groupOperations(document, '').map(({ tag }) => tag)).toEqual(['exchange', 'catalogue']);
  });

  test.each([
    ['search', ['catalogue']],
    ['公钥', ['exchange']],
    ['get /exchange', ['exchange']],
    ['nothing', []],
  ])('are found by %j', (words, tags) => {
    expect(groupOperations(document, words).map(({ tag }) => tag)).toEqual(tags);
  });
});

test.each([
  ['检索 / Search', 'zh', '检索'],
  ['检索 / Search', 'en', 'Search'],
  ['中文段落 / 其一\n\nEnglish', 'en', 'English'],
  ['只有一种', 'en', '只有一种'],
  [undefined, 'zh', ''],
] as const)('of %j the half in %s is %j', (text, language, half) => {
  expect(pickLanguage(text, language)).toBe(half);
});

test('the sentence of an answer is told without its list of codes', () => {
  expect(pickAnswer('一页 / A page\n\n- `not_found` 没有 / Nothing', 'en')).toBe('A page');
  expect(pickAnswer('- `not_found` 没有 / Nothing', 'zh')).toBe('');
});

test('a reference is followed inside the document only', () => {
  const resolve = toReferenceResolver({ a: { 'b/c': { type: 'string' } }, n: 1 });

  expect(resolve('#/a/b~1c')).toEqual({ type: 'string' });
  for (const reference of ['#/a/x', '#/n', '#/toString', 'https://example.test/#/a']) {
    expect(resolve(reference), reference).toBeUndefined();
  }
});
