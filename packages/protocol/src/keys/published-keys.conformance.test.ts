import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../sqx/strict-json-text.ts';
import { findOutsideVectors } from '../testing/find-outside-vectors.ts';
import { admitKey } from './admit-key.ts';
import type { KeyMaterial } from './jwk.ts';
import { publishedKeys } from './published-keys.ts';
import { toThumbprint } from './thumbprint.ts';

const folder = findOutsideVectors('.');
const noteKey = /[^\s"]+\+[0-9a-f]{8}\+([A-Za-z0-9+/=]{44})/g;
const algByType: Record<string, string> = { EC: 'ES256', OKP: 'Ed25519', RSA: 'PS256' };

/** Every asymmetric JWK of a JSON value, private or public, cut down to what makes the key. */
function findKeys(value: unknown): KeyMaterial[] {
  if (Array.isArray(value)) return value.flatMap(findKeys);
  if (!isJsonObject(value)) return [];
  const { kty, crv, x, y, n, e } = value;
  if (kty === 'EC' && x) return [{ kty, crv: String(crv), x: String(x), y: String(y) }];
  if (kty === 'OKP' && x) return [{ kty, crv: String(crv), x: String(x) }];
  if (kty === 'RSA' && n) return [{ kty, n: String(n), e: String(e) }];
  return Object.values(value).flatMap(findKeys);
}

/** Verifier keys of signed notes: type byte and Ed25519 key in base64. */
function findNoteKeys(text: string): KeyMaterial[] {
  return [...text.matchAll(noteKey)].map(([, data = '']) => {
    const x = Buffer.from(data, 'base64').subarray(1).toString('base64url');
    return { kty: 'OKP', crv: 'Ed25519', x };
  });
}

function readKeys(file: string): KeyMaterial[] {
  const text = readFileSync(file, 'utf8');
  return [...(file.endsWith('.json') ? findKeys(JSON.parse(text)) : []), ...findNoteKeys(text)];
}

if (folder === undefined) {
  test('NOT RUN: outside vectors are not present', () => {
    expect(folder).toBeUndefined();
  });
} else {
  describe('no key of the test data is admitted in a production configuration', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const keys = new Map(files.flatMap(readKeys).map((key) => [toThumbprint(key), key]));

    test('the test data holds at least eleven keys', () => {
      expect(keys.size).toBeGreaterThanOrEqual(11);
    });

    test.each([...keys])('%s', (kid, key) => {
      expect(publishedKeys.has(kid)).toBe(true);
      const jwk = { ...key, alg: algByType[key.kty], use: 'sig', kid };
      expect(admitKey(jwk, { isRegistered: () => false })).toHaveProperty('refusal');
    });
  });
}
