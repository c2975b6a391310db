import { isPlainClaim } from '@shuqiao/domain/licence/licence-claims';
import type { Presentation } from '../sd-jwt/read-presentation.ts';

/** Plain, and something to show to a person: an item of the licence, or what a copy was made for. */
export function isShownPlainClaim(name: string): boolean {
  return (name.startsWith('ZZ') || name.startsWith('JZJ')) && isPlainClaim(name);
}

/** Whether one of these is not in the plain payload, and whether it was hidden in a disclosure instead. */
export function findClaimFault(
  { issuerJwt, disclosures }: Presentation,
  names: readonly string[],
): 'claim_missing' | 'claim_disclosable' | undefined {
  for (const name of names) {
    if (Object.hasOwn(issuerJwt.payload, name)) continue;
    return disclosures.some((disclosure) => 'name' in disclosure && disclosure.name === name)
      ? 'claim_disclosable'
      : 'claim_missing';
  }
  return undefined;
}
