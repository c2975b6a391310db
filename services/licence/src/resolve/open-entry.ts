import { listTypesOf, type Matter } from '@shuqiao/domain/licence/matter';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceAsk } from '@shuqiao/protocol/licence/verify/licence-ask';
import { findReason, type Verification } from '@shuqiao/protocol/licence/verify/verification';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import type { LicenceResolutionRequest } from '@shuqiao/schemas/types/licence-resolution-request';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { findPresented } from '../holders/find-presented.ts';
import { toLicenceWorld } from '../holders/licence-world.ts';
import { type ProofDeps, toBinding } from '../holders/prove-holder.ts';
import { takeShown } from '../show-codes/take-shown.ts';
import { isEntryType, toEntryType } from './entry-types.ts';
import { listHoldings } from './holdings.ts';

/** The licence that the matter is opened with, and what was found of it. */
export interface Entry {
  readonly type: string;
  /** Undefined where nothing that was presented can be believed. */
  readonly holderCode: string | undefined;
  readonly outcome: Verification['outcome'];
  readonly code: string | null;
  /** What identifies the entry: goes into the receipt as a salted hash. */
  readonly presented: string;
  /** Items that the holder showed by themselves; they are not masked. */
  readonly shown: readonly string[];
  readonly verification: Verification | undefined;
}

export type EntryDeps = ProofDeps & Pick<LicenceDeps, 'failures'>;

/** Throws the problems `entry_type_refused`, `show_code_unknown`, `code_guessing_slowed`. */
export async function openEntry(
  deps: EntryDeps,
  acting: Acting,
  entry: Exclude<LicenceResolutionRequest['entry'], { holderCode: string }>,
  matter: Matter,
): Promise<Entry> {
  if ('presented' in entry) {
    return verifyEntry(deps, { presented: entry.presented, binding: toBinding(deps, 'window') }, matter);
  }
  const shown = await takeShown(deps, entry.showCode, `${acting.department} ${acting.actor}`);
  return verifyEntry(deps, shown, matter);
}

async function verifyEntry(
  deps: EntryDeps,
  given: Required<Pick<LicenceAsk, 'presented' | 'binding'>>,
  matter: Matter,
): Promise<Entry> {
  const verification = await verifyLicence({ ...given, nowMs: deps.clock() }, toLicenceWorld(deps));
  const { outcome, shown } = verification;
  const code = findReason(verification)?.code ?? null;
  const found = { outcome, code, presented: given.presented, verification };
  if (!shown) return { ...found, type: '', holderCode: undefined, shown: [] };
  if (shown.copy || !isEntryType(shown.type)) throw new Problem('entry_type_refused');
  const own = await findPresented(deps, verification);
  const { CZZTDM } = shown.claims;
  const holderCode = typeof CZZTDM === 'string' ? CZZTDM : own?.holderCode;
  const needed = matter.requirements.filter((each) => listTypesOf(each).includes(shown.type));
  const names = needed.flatMap(({ items }) => items).filter((name) => Object.hasOwn(shown.claims, name));
  return { ...found, type: shown.type, holderCode, shown: names };
}

/** By number alone, on an open case or a consent: the register of the issuing department answers (LIC-Q2). */
export async function findEntry(deps: EntryDeps, holderCode: string): Promise<Entry> {
  const type = toEntryType(holderCode);
  const holdings = await listHoldings(deps, holderCode, [type]);
  const best = holdings.find(({ assessment }) => assessment.outcome === 'valid') ?? holdings[0];
  const { outcome, code } = best?.assessment ?? {
    outcome: 'indeterminate' as const,
    code: 'register_not_found',
  };
  return { type, holderCode, outcome, code, presented: holderCode, shown: [], verification: undefined };
}
