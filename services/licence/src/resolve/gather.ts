import { listTypesOf, type Matter, type MatterRequirement } from '@shuqiao/domain/licence/matter';
import {
  type MissingLicence,
  resolveMatter,
  type WantedLicence,
} from '@shuqiao/domain/licence/resolve-matter';
import type {
  MissingMaterial,
  ResolvedLicence,
  UncheckedLicence,
} from '@shuqiao/schemas/types/licence-resolution';
import { type CheckDeps, checkLive, getType, toResolved } from './check-wanted.ts';
import { describeCode } from './describe-code.ts';
import { IDENTITY_CARD } from './entry-types.ts';
import type { Representative } from './find-representative.ts';
import { type Holding, toHeld } from './holdings.ts';

/** What was looked at or looked for, whose it is, and what came of it. */
export interface Looked {
  readonly holderCode: string;
  readonly type: string;
  /** Undefined where none was found. */
  readonly zzbs: string | undefined;
  readonly outcome: string;
}

export interface Gathered {
  readonly licences: ResolvedLicence[];
  readonly missing: MissingMaterial[];
  readonly unchecked: UncheckedLicence[];
  readonly looked: Looked[];
}

export interface GatherAsk {
  readonly matter: Matter;
  readonly withheld: readonly MatterRequirement[];
  readonly holderCode: string;
  readonly holdings: readonly Holding[];
  readonly representative: Representative | undefined;
  /** Items of a type that need no mask. */
  inFull(type: string): readonly string[];
}

/** Which of the matter's licences there are, each checked by itself; one that is not valid gives no items. */
export async function gather(deps: CheckDeps, ask: GatherAsk): Promise<Gathered> {
  const found: Gathered = { licences: [], missing: [], unchecked: [], looked: [] };
  const all = [...ask.holdings, ...(ask.representative?.holdings ?? [])];
  const { missing, wanted } = resolveMatter(ask.matter, all.map(toHeld));
  for (const each of wanted) await take(deps, ask, each, all, found);
  for (const each of missing) miss(deps, ask, each, all, found);
  for (const requirement of ask.withheld) found.missing.push(toWithheld(deps, requirement));
  return found;
}

async function take(
  deps: CheckDeps,
  ask: GatherAsk,
  wanted: WantedLicence,
  all: readonly Holding[],
  found: Gathered,
): Promise<void> {
  const licence = all.find((each) => each.licence.zzbs === wanted.zzbs)?.licence;
  if (!licence) throw new Error('a licence was chosen that nobody holds');
  const live = await checkLive(deps, licence);
  const outcome = 'code' in live ? live.code : live.outcome;
  found.looked.push({ holderCode: licence.holderCode, type: licence.type, zzbs: licence.zzbs, outcome });
  if (live.outcome === 'valid') {
    const role = licence.holderCode === ask.holderCode ? 'holder' : 'representative';
    found.licences.push(toResolved(deps, licence, wanted, { role, inFull: ask.inFull(licence.type) }));
  } else if (live.outcome === 'indeterminate') {
    found.unchecked.push({
      ...toNamed(deps, licence.type),
      code: live.code,
      detail: describeCode(live.code),
    });
  } else {
    const requirement = ask.matter.requirements.find((each) => listTypesOf(each).includes(licence.type));
    const { alternatives = [], optional = false } = requirement ?? {};
    found.missing.push({
      ...toNamed(deps, licence.type),
      alternatives: [...alternatives],
      optional,
      code: 'not_valid',
      detail: describeCode(live.code),
    });
  }
}

/** None that serves: held but not valid, held but not known, or not held at all. */
function miss(
  deps: CheckDeps,
  { holderCode, representative }: GatherAsk,
  { alternatives, optional, type }: MissingLicence,
  all: readonly Holding[],
  found: Gathered,
): void {
  const held = all.filter(({ licence }) => [type, ...alternatives].includes(licence.type));
  const doubtful = held.find(({ assessment }) => assessment.outcome === 'indeterminate');
  const [first] = doubtful ? [doubtful] : held;
  const reason = first?.assessment.code ?? 'not_held';
  const isOfRepresentative = type === IDENTITY_CARD && representative !== undefined;
  const holder = first?.licence.holderCode ?? (isOfRepresentative ? representative.code : holderCode);
  if (holder !== undefined)
    found.looked.push({ holderCode: holder, type, zzbs: first?.licence.zzbs, outcome: reason });
  if (doubtful) {
    found.unchecked.push({
      ...toNamed(deps, doubtful.licence.type),
      code: reason,
      detail: describeCode(reason),
    });
    return;
  }
  const isUnnamed = isOfRepresentative && representative.code === undefined;
  const code = isUnnamed ? 'representative_unknown' : first ? 'not_valid' : 'not_held';
  const detail = describeCode(code === 'not_valid' ? reason : code);
  found.missing.push({ ...toNamed(deps, type), alternatives: [...alternatives], optional, code, detail });
}

function toWithheld(deps: CheckDeps, requirement: MatterRequirement): MissingMaterial {
  const { type, alternatives = [], optional = false } = requirement;
  const detail = describeCode('not_consented');
  return { ...toNamed(deps, type), alternatives: [...alternatives], optional, code: 'not_consented', detail };
}

const toNamed = (deps: CheckDeps, type: string) => ({ type, name: getType(deps, type).title });
