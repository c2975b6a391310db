import { expect, test } from 'vitest';
import { resolveLocation } from './resolve-location.ts';

test.each([
  ['/Doc_0/Document.xml', 'OFD.xml', 'Doc_0/Document.xml'],
  ['Doc_0/Document.xml', 'OFD.xml', 'Doc_0/Document.xml'],
  ['Sign_0/Signature.xml', 'Doc_0/Signs/Signatures.xml', 'Doc_0/Signs/Sign_0/Signature.xml'],
  ['../../Document.xml', 'Doc_0/Signs/Sign_0/Signature.xml', 'Doc_0/Document.xml'],
  ['./a', 'b/c', 'b/a'],
  ['../../a', 'b/c', undefined],
  ['/../a', 'b/c', undefined],
  ['//a', 'b/c', undefined],
  ['a//b', 'b/c', undefined],
  ['a\\b', 'b/c', undefined],
  ['a/', 'b/c', undefined],
  ['', 'b/c', undefined],
  [undefined, 'b/c', undefined],
])('the location %j in %s is %s', (location, from, expected) => {
  expect(resolveLocation(location, from)).toBe(expected);
});
