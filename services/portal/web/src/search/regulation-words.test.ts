import { expect, test } from 'vitest';
import { facetNames } from '../pages/catalogue/facet-names.ts';
import { resourceWords } from '../pages/resource/resource-words.ts';
import { regulationWords } from './regulation-words.ts';

const links = regulationWords.map(({ href }) => href).filter((href) => href.startsWith('/resources?'));

test('links into the catalogue ask by the names that the catalogue reads from its address', () => {
  const asked = links.flatMap((href) => [...new URLSearchParams(href.split('?')[1]).keys()]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => name !== 'q' && !facetNames.some((facet) => facet === name))).toEqual([]);
});

test('a kind of sharing that is linked to is one of the closed list', () => {
  const kinds = links.flatMap((href) => new URLSearchParams(href.split('?')[1]).getAll('share'));
  expect(Object.keys(resourceWords.zh.share)).toEqual(expect.arrayContaining(kinds));
});
