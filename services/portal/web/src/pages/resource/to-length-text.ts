import type { ResourceItem } from '@shuqiao/schemas/types/resource';

/** `18`, or `15,2` for digits and decimals; nothing where the catalogue gives no length. */
export function toLengthText({ length, scale }: Pick<ResourceItem, 'length' | 'scale'>): string {
  if (length === null) return '';
  return scale === null || scale === 0 ? `${length}` : `${length},${scale}`;
}
