import type { TypeItems } from '@shuqiao/domain/licence/check-matter';
import { listTypesOf, type Matter, type MatterRequirement } from '@shuqiao/domain/licence/matter';

export interface NarrowedMatter {
  readonly matter: Matter;
  /** What the matter needs and the holder did not consent to. */
  readonly withheld: readonly MatterRequirement[];
}

/** A matter as far as a consent goes: types and items that the holder did not name are not asked for. */
export function narrowMatter(matter: Matter, consented: readonly TypeItems[]): NarrowedMatter {
  const allowed = new Map(consented.map(({ type, items }) => [type, new Set(items)]));
  const narrowed = matter.requirements.map((requirement) => narrow(requirement, allowed));
  return {
    matter: { ...matter, requirements: narrowed.flatMap((each) => each ?? []) },
    withheld: matter.requirements.filter((_, i) => narrowed[i] === undefined),
  };
}

function narrow(
  requirement: MatterRequirement,
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
): MatterRequirement | undefined {
  const usable = listTypesOf(requirement).filter((type) =>
    requirement.items.some((name) => allowed.get(type)?.has(name)),
  );
  const [type, ...alternatives] = usable;
  if (type === undefined) return undefined;
  const items = requirement.items.filter((name) => usable.every((each) => allowed.get(each)?.has(name)));
  return { ...requirement, type, alternatives, items };
}

/** Everything that a matter asks for, by type. */
export function listAsked({ requirements }: Matter): TypeItems[] {
  return requirements.flatMap((requirement) =>
    listTypesOf(requirement).map((type) => ({ type, items: requirement.items })),
  );
}
