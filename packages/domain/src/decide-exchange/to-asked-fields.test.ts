import { expect, test } from 'vitest';
import { toAskedFields } from './to-asked-fields.ts';

test('every member but items, limit and cursor is a filter', () => {
  const body = { TYSHXYDM: '1', nosuch: 2, items: ['QYMC'], limit: 5, cursor: 'c' };
  expect(toAskedFields(body)).toEqual({ items: ['QYMC'], filters: ['TYSHXYDM', 'nosuch'] });
});

test.each([[null], [undefined], [42], ['text'], [[1]]])(
  'a body that is no object asks for nothing: %o',
  (body) => {
    expect(toAskedFields(body)).toEqual({ items: undefined, filters: [] });
  },
);

test('an item list that is no list is left to the schema check', () => {
  expect(toAskedFields({ items: 'QYMC' })).toEqual({ items: undefined, filters: [] });
});
