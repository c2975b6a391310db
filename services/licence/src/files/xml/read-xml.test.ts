import { describe, expect, test } from 'vitest';
import { fileLimits } from '../file-limits.ts';
import { readXml } from './read-xml.ts';
import { findAttribute, findChild, findText, listChildren } from './xml-element.ts';

const read = (text: string) => readXml(Buffer.from(text), 'a');
const textOf = (inner: string) => findText(findChild(read(`<a><b>${inner}</b></a>`), 'b'));

test('elements are read whatever their prefix, text and attributes as they stand', () => {
  const root = read(
    '\ufeff<?xml version="1.0" encoding="utf-8"?><x:a xmlns:x="u"><x:b N="007"> 1e3 </x:b><b/></x:a>',
  );
  expect(root && listChildren(root, 'b').map(findText)).toEqual(['1e3', undefined]);
  expect(findAttribute(root && listChildren(root, 'b')[0], 'N')).toBe('007');
});

test.each([
  ['&lt;&amp;&gt;&quot;&apos;', '<&>"\''],
  ['&amp;lt;', '&lt;'],
  ['&#25968;&#x6865;', '数桥'],
  ['<![CDATA[&lt;&x;]]>', '&lt;&x;'],
  ['&x;', undefined],
  ['a & b', undefined],
  ['&#0;', undefined],
  ['&#1;', undefined],
  ['a&#10;b', 'a\nb'],
  ['&#xD800;', undefined],
  ['&#x110000;', undefined],
  ['text<![CDATA[more]]>', undefined],
])('%j reads %j', (inner, expected) => {
  expect(textOf(inner)).toBe(expected);
});

test('of two elements of one name neither is chosen, not even by prefix', () => {
  expect(findChild(read('<a><b>1</b><b>2</b></a>'), 'b')).toBeUndefined();
  expect(findChild(read('<a xmlns:x="u" xmlns:y="v"><x:b>1</x:b><y:b>2</y:b></a>'), 'b')).toBeUndefined();
});

test('an attribute with a prefix is not the attribute', () => {
  expect(findAttribute(read('<a xmlns:x="u" x:N="1"/>'), 'N')).toBeUndefined();
});

describe('refused:', () => {
  test.each([
    ['nothing', ''],
    ['another root', '<b/>'],
    ['two roots', '<a/><a/>'],
    ['an element left open', '<a><b></a>'],
    ['text after the root', '<a></a>x'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an outside entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a document type in small letters', '<!doctype a><a/>'],
    ['another encoding', '<?xml version="1.0" encoding="GBK"?><a/>'],
    ['another encoding in single quotes', "<?xml version='1.0' encoding = 'utf-7'?><a/>"],
    ['too deep', `<a>${'<b>'.repeat(fileLimits.xmlDepth + 1)}${'</b>'.repeat(fileLimits.xmlDepth + 1)}</a>`],
    ['too many elements', `<a>${'<b/>'.repeat(fileLimits.xmlTags)}</a>`],
    ['too long', `<a>${'x'.repeat(fileLimits.xmlBytes)}</a>`],
    ['a name that reaches into objects', '<a><__proto__/></a>'],
  ])('%s', (_name, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('bytes that are not UTF-8', () => {
    expect(
      readXml(Buffer.from([0x3c, 0x61, 0x3e, 0xd6, 0xa4, 0xd5, 0xd5, 0x3c, 0x2f, 0x61, 0x3e]), 'a'),
    ).toBeUndefined();
    expect(readXml(Buffer.from('<a/>', 'utf16le'), 'a')).toBeUndefined();
    expect(readXml(undefined, 'a')).toBeUndefined();
  });
});
