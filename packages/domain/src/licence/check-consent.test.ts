import { describe, expect, test } from 'vitest';
import {
  checkBasis,
  checkConsent,
  type HolderConsent,
  type LicenceUse,
  type OpenCase,
} from './check-consent.ts';

const BUSINESS = '11100000MB0143028R001';

function consent(over: Partial<HolderConsent> = {}): HolderConsent {
  return {
    id: 'c1',
    holder: 'h1',
    department: 'd1',
    matter: 'm1',
    items: [{ type: BUSINESS, items: ['CZZT', 'ZZBH'] }],
    expiresAtMs: 1000,
    usedAtMs: null,
    revokedAtMs: null,
    ...over,
  };
}

function use(over: Partial<LicenceUse> = {}): LicenceUse {
  const items = [{ type: BUSINESS, items: ['CZZT'] }];
  return { holder: 'h1', department: 'd1', matter: 'm1', items, nowMs: 999, ...over };
}

function openCase(over: Partial<OpenCase> = {}): OpenCase {
  return { id: 'bj1', department: 'd1', matter: 'm1', holders: ['h1'], closedAtMs: null, ...over };
}

describe('a holder’s consent', () => {
  test('holds for its department, matter, holder and items until it expires', () => {
    expect(checkConsent(consent(), use())).toBeUndefined();
  });

  test.each([
    ['consent_expired', consent(), use({ nowMs: 1000 })],
    ['consent_expired', consent({ expiresAtMs: Number.NaN }), use()],
    ['consent_used', consent({ usedAtMs: 5 }), use()],
    ['consent_other_holder', consent(), use({ holder: 'h2' })],
    ['consent_other_department', consent(), use({ department: 'd2' })],
    ['consent_other_matter', consent(), use({ matter: 'm2' })],
    ['consent_items', consent(), use({ items: [{ type: BUSINESS, items: ['CZZT', 'KZ_FDDBR'] }] })],
    ['consent_items', consent(), use({ items: [{ type: '11100000000013127D001', items: [] }] })],
    ['consent_unknown', undefined, use()],
    ['consent_unknown', consent({ revokedAtMs: 999 }), use()],
  ] as const)('is refused with %s', (code, given, asked) => {
    expect(checkConsent(given, asked)).toBe(code);
  });

  test('withdrawn later was still a consent before', () => {
    expect(checkConsent(consent({ revokedAtMs: 1000 }), use())).toBeUndefined();
  });
});

describe('every look-up', () => {
  test('stands on an open case about the holder, or on a consent', () => {
    expect(checkBasis({ openCase: openCase() }, use())).toBeUndefined();
    expect(checkBasis({ openCase: openCase({ closedAtMs: 1000 }) }, use())).toBeUndefined();
    expect(checkBasis({ given: 'c1', consent: consent() }, use())).toBeUndefined();
  });

  test.each([
    undefined,
    openCase({ closedAtMs: 999 }),
    openCase({ department: 'd2' }),
    openCase({ matter: 'm2' }),
    openCase({ holders: ['h2'] }),
  ])('without either is refused: %j', (given) => {
    expect(checkBasis({ openCase: given }, use())).toBe('case_or_consent_required');
  });

  test('that names a consent is not saved by a case beside it', () => {
    const used = { openCase: openCase(), given: 'c1', consent: consent({ usedAtMs: 5 }) };
    expect(checkBasis(used, use())).toBe('consent_used');
    expect(checkBasis({ openCase: openCase(), given: 'c9', consent: undefined }, use())).toBe(
      'consent_unknown',
    );
  });
});
