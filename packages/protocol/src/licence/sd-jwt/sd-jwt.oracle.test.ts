import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPresentation } from '../../testing/licence-draft.ts';
import { arbitraryDraft } from '../../testing/licence-draft-arbitrary.ts';
import { licenceMutations } from '../../testing/licence-mutations.ts';
import { askOracle, askOurselves, type Opinion } from '../../testing/licence-oracle.ts';
import { arbitraryWildDraft } from '../../testing/licence-wild-draft.ts';

const bounds = 'no bounds (V0)';
const strictJson = 'reads whatever JSON.parse reads (V0, LIC-T23)';
const shapes = 'takes what is not of the shape for no disclosure at all, or by its index (RFC 9901 §7.1)';
const names = 'does not look at the names that embed digests (RFC 9901 §4.1, §7.1)';
const binding = 'only asks that the claim is there (V15, LIC-T7, LIC-T25)';

/** LIC-L2, reviewed: what @sd-jwt/core 0.20.0 lets pass, and why. */
const oracleIsLax: ReadonlyMap<string, string> = new Map([
  ['a token above 64 KiB', bounds],
  ['201 disclosures', bounds],
  ['a payload of seventeen levels', bounds],
  ['a disclosure of seventeen levels', bounds],
  ['claims of more than sixteen levels, put together', bounds],
  ['an unused bit set at the end of the issuer JWT', 'decodes base64url that is not canonical (V0)'],
  ['a disclosure with a byte order mark', strictJson],
  ['a lone surrogate', strictJson],
  ['a repeated member of the payload', strictJson],
  ['a repeated member in a disclosure', strictJson],
  ['a payload with __proto__', strictJson],
  ['a plain claim whose name every object has', 'does not guard those who read the claims'],
  ['_sd_alg sha3-256', 'takes every hash that IANA lists (V6)'],
  ['_sd_alg null', 'takes what is no text for absent (V6)'],
  ['_sd_alg as an array', 'takes what is no text for absent (V6)'],
  ['an object for a disclosure', shapes],
  ['a string for a disclosure', shapes],
  ['a salt that is a number', shapes],
  ['a name that is a number', shapes],
  ['an element where a claim belongs', shapes],
  ['a claim where an element belongs', shapes],
  ['_sd that holds a number', shapes],
  ['... with another member', shapes],
  ['... that is a number', shapes],
  ['a claim named _sd', names],
  ['a claim named ...', names],
  ['a claim named _sd_alg', names],
  ['... outside of an array', names],
  ['_sd_alg inside', names],
  ['a claim that is disclosed twice', 'lets the last of two disclosures win (RFC 9901 §7.1)'],
  ['a disclosure that was repeated', 'keeps disclosures by digest (LIC-T24)'],
  ['iat as text', binding],
  ['aud as an array', binding],
]);

/** LIC-L1. Where both accept they have seen the same. */
function expectNotLaxer(ours: Opinion, oracle: Opinion): void {
  if ('refused' in oracle) expect(ours).toHaveProperty('refused');
  else if ('claims' in ours) expect(ours).toEqual(oracle);
}

test('LIC-L1: valid presentations are accepted by both, with the same claims', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft(), async ({ draft, expected }) => {
      const presented = buildPresentation(draft);
      const bound = draft.binding !== undefined;
      expect(await askOurselves(presented, bound)).toEqual({ claims: expected });
      expect(await askOracle(presented, bound)).toEqual({ claims: expected });
    }),
    { numRuns: 300 },
  );
});

describe('LIC-L1, LIC-L2: one mutation', () => {
  test.each(licenceMutations)('$name → $refused', async ({ name, refused, bound, change }) => {
    const drafts = arbitraryDraft().filter(({ draft }) => !bound || draft.binding !== undefined);
    await fc.assert(
      fc.asyncProperty(drafts, async ({ draft }) => {
        const mutated = structuredClone(draft);
        change(mutated);
        const presented = buildPresentation(mutated);
        const isBound = mutated.binding !== undefined;
        const ours = await askOurselves(presented, isBound);
        const oracle = await askOracle(presented, isBound);
        expect(ours).toEqual(refused === null ? { claims: expect.anything() } : { refused });
        expectNotLaxer(ours, oracle);
        if (refused !== null) expect('claims' in oracle, 'the oracle accepts').toBe(oracleIsLax.has(name));
      }),
      { numRuns: 12 },
    );
  });

  test('every entry of the list is about a mutation', () => {
    const known = licenceMutations.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining([...oracleIsLax.keys()]));
    expect(new Set(known).size).toBe(known.length);
  });
});

test('LIC-L1, LIC-L2: digests and disclosures thrown together', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(arbitraryWildDraft(), async (draft) => {
      const presented = buildPresentation(draft);
      const [ours, oracle] = [await askOurselves(presented, false), await askOracle(presented, false)];
      expectNotLaxer(ours, oracle);
      if ('refused' in ours && 'claims' in oracle) expect(ours.refused).toBe('disclosure_shape');
      seen.add('refused' in ours ? ours.refused : 'accepted');
    }),
    { numRuns: 2_000 },
  );
  const everything = ['accepted', 'digest_duplicate', 'disclosure_shape', 'disclosure_unreferenced'];
  expect([...seen].sort()).toEqual(everything);
});

test('LIC-L1, LIC-L2: one character of what is presented is another', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDraft(),
      fc.nat(),
      fc.constantFrom(...'Aa9-_~.= é'),
      async ({ draft }, at, character) => {
        const presented = buildPresentation(draft);
        const index = at % presented.length;
        fc.pre(presented[index] !== character);
        const damaged = presented.slice(0, index) + character + presented.slice(index + 1);
        const bound = draft.binding !== undefined;
        const [ours, oracle] = [await askOurselves(damaged, bound), await askOracle(damaged, bound)];
        expect(ours).toHaveProperty('refused');
        if ('claims' in oracle) expect(ours).toEqual({ refused: 'malformed: base64url' });
      },
    ),
    { numRuns: 500 },
  );
});
