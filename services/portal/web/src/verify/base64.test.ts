import { expect, test } from 'vitest';
import { decodeBase64, decodeBase64Url, encodeBase64Url } from './base64.ts';

test.each(['AAA', 'AA', 'AB==', 'AA==\n', ' AA==', 'A-==', 'A=A='])('%j is not canonical base64', (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});

test.each(['AA==', 'AB', 'A', 'A/', 'A+', 'AA ', '中'])('%j is not canonical base64url', (text) => {
  expect(decodeBase64Url(text)).toBeUndefined();
});

test('bytes come back from their base64url', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes);
});
