import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findVersionFault, type LicenceVersion, listFallenVersions } from './licence-versions.ts';

function chain(...acts: LicenceVersion['madeBy'][]): LicenceVersion[] {
  return acts.map((madeBy, at) => {
    const state: LicenceStateCode = at === acts.length - 1 ? '01' : '05';
    return { version: at + 1, madeBy, state };
  });
}

function revoke(versions: readonly LicenceVersion[], version: number): LicenceVersion[] {
  const fallen = new Set(listFallenVersions(versions, version));
  return versions.map((each) => (fallen.has(each.version) ? { ...each, state: '03' } : each));
}

test('the newest version of a licence stands, the ones before it do not', () => {
  const versions = chain('issue', 'renew', 'change');
  expect(findVersionFault(versions, 3)).toBeUndefined();
  expect(findVersionFault(versions, 2)).toBe('superseded');
  expect(findVersionFault(versions, 4)).toBe('unknown');
  expect(findVersionFault([], 1)).toBe('unknown');
});

test('version 2 presented after version 1 was revoked does not stand, even where its own state was forgotten', () => {
  const [first, second] = chain('issue', 'renew');
  if (!first || !second) throw new Error('two versions');
  expect(findVersionFault([{ ...first, state: '03' }, second], 2)).toBe('root_revoked');
});

test('a version issued anew after a revocation stands on its own grant', () => {
  const versions = revoke(chain('issue', 'renew', 'issue', 'change'), 1);
  expect(versions.map(({ state }) => state)).toEqual(['03', '03', '05', '01']);
  expect(findVersionFault(versions, 4)).toBeUndefined();
});

test('what was there before the revoked version does not fall, and what was made from it always does', () => {
  const acts = fc.array(fc.constantFrom('issue', 'renew', 'change', 'transfer_in'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(acts, fc.nat(7), (tail, at) => {
      const versions = chain('issue', ...(tail as LicenceVersion['madeBy'][]));
      const revoked = 1 + (at % versions.length);
      const after = revoke(versions, revoked);
      const anew = after.find((each) => each.version > revoked && each.madeBy === 'issue')?.version ?? 99;
      for (const { version, state } of after) {
        const falls = version >= revoked && version < anew;
        expect(state === '03').toBe(falls);
        if (falls) expect(findVersionFault(after, version)).toBe('root_revoked');
      }
    }),
  );
});
