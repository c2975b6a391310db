import { type EntryShape, findEntryShape, isCount, isHashText, isRecord, isTag } from './entry-shapes.ts';
import type { ChainLink } from './entry-types.ts';
import { EvidenceError, type EvidenceErrorCode } from './evidence-error.ts';

/** Everything of an entry except `v`; `more` holds the members of its type. */
export interface EntryParts {
  t: string;
  at: number;
  c: string | null;
  d: readonly ChainLink[];
  more: Readonly<Record<string, unknown>>;
}

/** The reason why the parts are not what §2.1 allows for their type (EVL-R1, EVL-R3, EVL-R50). */
export function checkEntryParts({ t, at, c, d, more }: EntryParts): EvidenceError | undefined {
  const shape = findEntryShape(t);
  if (shape === undefined) return refusal('entry_type_unknown', 't');
  if (!isCount(at)) return refusal('entry_member', 'at');
  if (shape.commits ? !isHashText(c) : c !== null) return refusal('entry_commitment', 'c');
  return checkLinks(d, shape) ?? checkMembers(more, shape);
}

function checkLinks(
  links: readonly ChainLink[],
  { minLinks, maxLinks }: EntryShape,
): EvidenceError | undefined {
  if (links.length < minLinks || links.length > maxLinks) return refusal('entry_links', 'd');
  for (let i = 0; i < links.length; i += 1) {
    const link = links[i];
    if (!isLink(link)) return refusal('entry_links', `d/${i}`);
    if (links.findIndex(({ k }) => k === link.k) !== i) return refusal('entry_links', `d/${i}/k`);
  }
  return undefined;
}

function isLink(link: unknown): link is ChainLink {
  return (
    isRecord(link) &&
    Object.keys(link).length === 3 &&
    isTag(link.k) &&
    isCount(link.n) &&
    link.n !== 0 &&
    isHashText(link.p)
  );
}

function checkMembers(more: Readonly<Record<string, unknown>>, shape: EntryShape): EvidenceError | undefined {
  for (const name in more) {
    if (!Object.hasOwn(shape.members, name)) return refusal('entry_member', name);
  }
  for (const name in shape.members) {
    const right = Object.hasOwn(more, name)
      ? shape.members[name]?.(more[name])
      : shape.optional.includes(name);
    if (!right) return refusal('entry_member', name);
  }
  return undefined;
}

function refusal(code: EvidenceErrorCode, pointer: string): EvidenceError {
  return new EvidenceError(code, `Evidence entry refused at /${pointer}`);
}
