import { describe, expect, test } from 'vitest';
import { nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { digestText } from './digest-text.ts';
import { readDisclosure } from './disclosure.ts';
import { reconstruct } from './reconstruct.ts';

/** Examples of RFC 9901 §4.2.1 to §4.2.4. */
const familyName = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
const familyNameDigest = 'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0';
const nationality = 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0';
const nationalityDigest = 'w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs';

function read(text: string) {
  const disclosure = readDisclosure(text);
  if ('code' in disclosure) throw new Error(disclosure.reason);
  return disclosure;
}

describe('RFC 9901', () => {
  test('§4.2.1: disclosures of an object property, however they are spelled', () => {
    const claim = { salt: '_26bc4LT-ac6q2KI6cBW5es', name: 'family_name', value: 'Möbius' };
    for (const text of [
      familyName,
      'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNXHUwMGY2Yml1cyJd',
      'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd',
      'WwoiXzI2YmM0TFQtYWM2cTJLSTZjQlc1ZXMiLAoiZmFtaWx5X25hbWUiLAoiTcO2Yml1cyIKXQ',
    ]) {
      expect(read(text)).toEqual({ text, ...claim });
    }
  });

  test('§4.2.2: disclosure of an array element', () => {
    expect(read(nationality)).toEqual({ text: nationality, salt: 'lklxF5jMYlGTPUovMNIvCA', value: 'FR' });
  });

  test('§4.2.3, §4.2.4: digests', () => {
    expect(digestText(familyName, 'sha-256', nodeLicenceCrypto)).toBe(familyNameDigest);
    expect(digestText(nationality, 'sha-256', nodeLicenceCrypto)).toBe(nationalityDigest);
  });

  test('§4.2.4: payloads', async () => {
    const payload = {
      given_name: 'Alice',
      _sd: [familyNameDigest],
      nationalities: ['DE', { '...': nationalityDigest }, 'US'],
    };
    const shown = await reconstruct(payload, [familyName, nationality].map(read), nodeLicenceCrypto);
    expect(shown).toHaveProperty('claims', {
      given_name: 'Alice',
      family_name: 'Möbius',
      nationalities: ['DE', 'FR', 'US'],
    });
    expect(await reconstruct(payload, [], nodeLicenceCrypto)).toHaveProperty('claims', {
      given_name: 'Alice',
      nationalities: ['DE', 'US'],
    });
  });
});
