import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLeadingReason, MISSING_REASONS, REASONS } from './reasons.ts';

test('the reasons stand in this order', () => {
  expect(MISSING_REASONS).toEqual([
    'no_legal_basis',
    'withdrawn',
    'not_bound',
    'channel_stopped',
    'never_delivered',
    'refused',
    'empty',
    'unchanged',
    'stale',
  ]);
});

test('every reason says what it means and how to fix it, in Chinese and English', () => {
  for (const { meaning, fix } of Object.values(REASONS)) {
    for (const text of [meaning.zh, fix.zh]) expect(text).toMatch(/[一-鿿]/);
    for (const text of [meaning.en, fix.en]) expect(text).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('an entry without a current delivery always has a reason', () => {
  const facts = fc.record({
    lacksLegalBasis: fc.boolean(),
    withdrawn: fc.boolean(),
    boundChannels: fc.nat(2),
    liveChannels: fc.nat(2),
    supply: fc.record({
      fresh: fc.constant(undefined),
      freshUntilMs: fc.constant(undefined),
      newest: fc.constantFrom('none', 'effective', 'refused', 'empty', 'unchanged'),
    }),
  });
  fc.assert(
    fc.property(facts, (entry) => {
      expect(findLeadingReason(entry)).toBeDefined();
    }),
  );
});
