import fc, { type Arbitrary } from 'fast-check';
import { digestOf, draftKeys, type LicenceDraft, type Members, toDisclosureText } from './licence-draft.ts';

const pool: string[] = [];
const digests: string[] = [];

for (const make of [
  () => toDisclosureText('0', 'a', 1),
  () => toDisclosureText('1', 'b', { _sd: [digests[0]] }),
  () => toDisclosureText('2', 'x'),
  () => toDisclosureText('3', [{ '...': digests[2] }, 'y']),
  () => toDisclosureText('4', 'c', [{ '...': digests[3] }, { _sd: [digests[1], 'decoy'] }]),
]) {
  const text = make();
  pool.push(text);
  digests.push(digestOf(text));
}

const digest = fc.constantFrom(...digests, 'decoy', 'another');

const { members } = fc.letrec<{ value: unknown; members: Members }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    digest,
    fc.array(fc.oneof(tie('value'), fc.record({ '...': digest })), { maxLength: 3 }),
    tie('members'),
  ),
  members: fc.record(
    {
      _sd: fc.oneof({ weight: 9, arbitrary: fc.array(digest, { maxLength: 3 }) }, tie('value')),
      a: tie('value'),
      b: tie('value'),
      k: tie('value'),
      '...': digest,
    },
    { requiredKeys: [] },
  ),
}));

/** Signed by the issuer and right in every layer but this one: digests and disclosures thrown together. */
export function arbitraryWildDraft(): Arbitrary<LicenceDraft> {
  const some = fc.shuffledSubarray(pool);
  return fc.record({ payload: members, disclosures: some }).map(({ payload, disclosures }) => ({
    header: { alg: 'ES256', typ: 'dc+sd-jwt', kid: draftKeys.issuer.kid },
    payload: { ...payload },
    disclosures: [...disclosures],
  }));
}
