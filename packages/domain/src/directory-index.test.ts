import { describe, expect, test } from 'vitest';
import { indexDirectory } from './directory-index.ts';
import { sampleContract, sampleDirectory, sampleGrant, sampleSystem } from './testing/sample-directory.ts';

const KEY = {
  kid: 'k'.repeat(43),
  alg: 'ES256',
  jwk: { kty: 'EC' },
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: null,
  revokedAt: '2026-06-01T00:00:00Z',
} as const;

describe('the directory index', () => {
  test('keeps issuer, version and the instants in milliseconds', () => {
    expect(indexDirectory(sampleDirectory())).toMatchObject({
      issuer: 'https://gw.example',
      version: 1,
      issuedAtMs: Date.UTC(2026, 10, 23),
      expiresAtMs: Date.UTC(2026, 10, 24),
    });
  });

  test('finds nothing under names that every object inherits', () => {
    const index = indexDirectory(sampleDirectory());
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(index.systems.get(name)).toBeUndefined();
      expect(index.systems.get('tax-core')?.keys.get(name)).toBeUndefined();
      expect(index.grants.get(name)).toBeUndefined();
    }
  });

  test("groups keys by system, so that one system never finds another's", () => {
    const systems = [
      sampleSystem({ keys: [{ ...KEY, jwk: { ...KEY.jwk } }] }),
      sampleSystem({ id: 'tax-2' }),
    ];
    const index = indexDirectory(sampleDirectory({ systems }));

    expect(index.systems.get('tax-core')?.keys.get(KEY.kid)).toMatchObject({
      notBeforeMs: Date.UTC(2026, 0, 1),
      notAfterMs: Infinity,
      revokedAtMs: Date.UTC(2026, 5, 1),
    });
    expect(index.systems.get('tax-2')?.keys.get(KEY.kid)).toBeUndefined();
  });

  test('a grant runs over whole days of China Standard Time, its last day included', () => {
    const grants = [sampleGrant({ validFrom: '2026-01-01', validTo: '2026-12-31' })];
    expect(indexDirectory(sampleDirectory({ grants })).grants.get('G-2026-000123')).toMatchObject({
      validFromMs: Date.parse('2025-12-31T16:00:00Z'),
      validToMs: Date.parse('2026-12-31T16:00:00Z'),
    });
  });

  test('a grant without end never ends', () => {
    const grants = [sampleGrant({ validTo: null })];
    expect(indexDirectory(sampleDirectory({ grants })).grants.get('G-2026-000123')?.validToMs).toBe(Infinity);
  });

  test('a resource lists the contracts that answer; retired ones are kept apart for old evidence', () => {
    const contracts = [
      sampleContract({ state: 'retired' }),
      sampleContract({ id: 'c2', state: 'deprecated' }),
    ];
    const index = indexDirectory(sampleDirectory({ contracts }));

    expect(index.resources.get('102001/000001')?.contracts.map(({ id }) => id)).toEqual(['c2']);
    expect(index.contracts.size).toBe(2);
  });
});
