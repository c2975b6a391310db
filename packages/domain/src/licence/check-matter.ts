import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { listTypesOf, type Matter } from './matter.ts';

export interface MatterRefusal {
  code: 'matter_asks_too_much';
  /** What is asked and not there, or not needed. */
  excess: readonly { type: string; items: readonly string[] }[];
}

export interface TypeItems {
  type: string;
  items: readonly string[];
}

function refuse(excess: readonly TypeItems[]): MatterRefusal | undefined {
  return excess.length === 0 ? undefined : { code: 'matter_asks_too_much', excess };
}

/** LIC-D1: a matter may name only types that are known and items that each of them has. */
export function checkMatter(matter: Matter, types: readonly LicenceType[]): MatterRefusal | undefined {
  const known = new Map(types.map((type) => [type['x-licenceType'], type.properties]));
  const excess = matter.requirements.flatMap((requirement) =>
    listTypesOf(requirement).flatMap((type) => {
      const items = requirement.items.filter((name) => !Object.hasOwn(known.get(type) ?? {}, name));
      return items.length > 0 || !known.has(type) ? [{ type, items }] : [];
    }),
  );
  return refuse(excess);
}

/** LIC-D1: what a window asks for beyond the types and items of the matter is refused by our own side. */
export function checkMatterAsk(matter: Matter, asks: readonly TypeItems[]): MatterRefusal | undefined {
  const needed = new Map<string, Set<string>>();
  for (const requirement of matter.requirements) {
    for (const type of listTypesOf(requirement)) {
      needed.set(type, new Set([...(needed.get(type) ?? []), ...requirement.items]));
    }
  }
  const excess = asks.flatMap(({ type, items }) => {
    const more = items.filter((name) => !needed.get(type)?.has(name));
    return more.length > 0 || !needed.has(type) ? [{ type, items: more }] : [];
  });
  return refuse(excess);
}
