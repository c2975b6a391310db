import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import { listTypesOf, type Matter, type MatterRequirement } from './matter.ts';

export interface HeldLicence {
  type: string;
  zzbs: string;
  state: LicenceStateCode;
}

export interface WantedLicence {
  type: string;
  zzbs: string;
  /** The items this matter needs of it, each once. */
  items: readonly string[];
  /** Valid ones that would serve as well: the holder chooses. */
  otherChoices: readonly string[];
}

export interface MissingLicence {
  type: string;
  alternatives: readonly string[];
  optional: boolean;
  /** Held but none of them valid, with their states, or not held at all. */
  states: readonly LicenceStateCode[];
}

export interface ResolvedMatter {
  wanted: readonly WantedLicence[];
  missing: readonly MissingLicence[];
  /** Held licences that this matter does not need: never fetched, not even named (LIC-D1). */
  superfluous: number;
  /** Nothing obligatory is missing. */
  complete: boolean;
}

/** Which of the holder's licences a matter reads and which it lacks. Only valid ones serve, the first type first. */
export function resolveMatter(matter: Matter, held: readonly HeldLicence[]): ResolvedMatter {
  const wanted = new Map<string, WantedLicence>();
  const missing: MissingLicence[] = [];
  for (const requirement of matter.requirements) {
    const choices = listChoices(requirement, held);
    const [first] = choices.filter(({ state }) => state === '01');
    if (first) wanted.set(first.zzbs, toWanted(requirement, first, choices, wanted.get(first.zzbs)));
    else missing.push(toMissing(requirement, choices));
  }
  const needed = new Set(matter.requirements.flatMap(listTypesOf));
  return {
    wanted: [...wanted.values()],
    missing,
    superfluous: held.filter(({ type }) => !needed.has(type)).length,
    complete: missing.every(({ optional }) => optional),
  };
}

function listChoices(requirement: MatterRequirement, held: readonly HeldLicence[]): HeldLicence[] {
  return listTypesOf(requirement).flatMap((type) => held.filter((licence) => licence.type === type));
}

function toWanted(
  { items }: MatterRequirement,
  { type, zzbs }: HeldLicence,
  choices: readonly HeldLicence[],
  known: WantedLicence | undefined,
): WantedLicence {
  const others = choices.filter((each) => each.state === '01' && each.zzbs !== zzbs);
  return {
    type,
    zzbs,
    items: [...new Set([...(known?.items ?? []), ...items])],
    otherChoices: [...new Set([...(known?.otherChoices ?? []), ...others.map((each) => each.zzbs)])],
  };
}

function toMissing(
  { type, alternatives = [], optional = false }: MatterRequirement,
  choices: readonly HeldLicence[],
): MissingLicence {
  return { type, alternatives, optional, states: choices.map(({ state }) => state) };
}
