import { expect, test } from 'vitest';
import { readChosen } from './use-chosen.ts';

test.each([
  [undefined, []],
  ['', []],
  ['a,b', ['a', 'b']],
  ['a,,a,b,', ['a', 'b']],
  ['a,b,c,d,e,f,g', ['a', 'b', 'c', 'd', 'e', 'f']],
])('%j means %j', (text, codes) => {
  expect(readChosen(text)).toEqual(codes);
});
