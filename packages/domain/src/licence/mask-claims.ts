import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { maskValue } from '../mask.ts';
import type { Claims } from './licence-claims.ts';

/**
 * What is shown of a holder's licence by default: masked items masked, all but those that may be shown in full.
 * A masked list is one hidden text: not even its length shows.
 */
export function maskClaims(
  type: LicenceType,
  claims: Claims,
  inFull: readonly string[] = [],
): Record<string, unknown> {
  const masked = new Set(type['x-sharing'].maskedItems.filter((name) => !inFull.includes(name)));
  const entries = Object.entries(claims).map(([name, value]) => {
    const rule = type.properties[name]?.['x-mask'] ?? 'hidden';
    return [name, masked.has(name) ? maskValue(rule, value) : value] as const;
  });
  return Object.fromEntries(entries);
}
