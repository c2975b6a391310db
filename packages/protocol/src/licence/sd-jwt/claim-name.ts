import { isReservedName } from '../../sqx/find-repeated-member.ts';

const everyObject = {};

/**
 * RFC 9901 §4.1, §4.1.1: the names by which digests are embedded stand nowhere else. Nor do names that every object
 * of JavaScript has: a claim must not seem to be there because `in` or a property access says so.
 */
export function isForbiddenName(name: string): boolean {
  return (
    name === '_sd' || name === '...' || name === '_sd_alg' || isReservedName(name) || name in everyObject
  );
}

/** RFC 6901. */
export function toPointer(parent: string, name: string): string {
  if (!name.includes('~') && !name.includes('/')) return `${parent}/${name}`;
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
