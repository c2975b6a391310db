import { maskClaims } from '@shuqiao/domain/licence/mask-claims';
import type { Licence } from '@shuqiao/storage/licence/licence';
import type { Permission } from './look-up.ts';

/** Only what the matter needs, masked but for what the holder consented to (LIC-D1, LIC-D4). */
export function toItems(
  { claims }: Pick<Licence, 'claims'>,
  { grounds, items, type }: Permission,
): Record<string, unknown> {
  const needed = Object.fromEntries(
    items.flatMap((name) => (Object.hasOwn(claims, name) ? [[name, claims[name]]] : [])),
  );
  return maskClaims(type, needed, grounds.consent ? items : []);
}
