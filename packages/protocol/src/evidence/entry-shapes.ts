import { type EntryType, MAX_ENTRY_LINKS } from './entry-types.ts';

type Check = (value: unknown) => boolean;

export interface EntryShape {
  commits: boolean;
  minLinks: number;
  maxLinks: number;
  members: Readonly<Record<string, Check>>;
  optional: readonly string[];
}

const hashText = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
const tagText = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const originText = /^[!-*,-~]{1,128}$/;
const codeText = /^[a-z][a-z0-9_]{0,63}$/;

export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isHashText: Check = (value) => typeof value === 'string' && hashText.test(value);
export const isTag: Check = (value) => typeof value === 'string' && tagText.test(value);
const isOrigin: Check = (value) => typeof value === 'string' && originText.test(value);
const oneOf = (...outcomes: string[]): Check => {
  const known = new Set<unknown>(outcomes);
  return (value) => known.has(value);
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isCodeCounts: Check = (value) =>
  isRecord(value) && Object.entries(value).every(([code, n]) => codeText.test(code) && isCount(n));

const isTreeHead: Check = (value) =>
  isRecord(value) &&
  Object.keys(value).sort().join() === 'root,size' &&
  isHashText(value.root) &&
  isCount(value.size);

function shape(
  commits: boolean,
  [minLinks, maxLinks]: [number, number],
  members: Record<string, Check> = {},
  optional: string[] = [],
): EntryShape {
  return { commits, minLinks, maxLinks, members, optional };
}

const changeRecord = shape(true, [0, MAX_ENTRY_LINKS]);

/** The closed member set of each type (§2.1); a new member needs a new version `v`. */
export const entryShapes: Readonly<Record<EntryType, EntryShape>> = {
  'log.opened': shape(false, [0, 0], { origin: isOrigin, prev: isTreeHead }, ['prev']),
  'request.accepted': shape(true, [1, 2]),
  response: shape(true, [1, 2], {
    o: oneOf('ok', 'no_data', 'partial', 'refused', 'error'),
    r: isCount,
  }),
  'request.refused': shape(true, [1, 1], { o: oneOf('refused') }),
  verification: shape(true, [1, 1], { o: oneOf('valid', 'invalid', 'indeterminate') }),
  'grant.changed': changeRecord,
  'key.changed': changeRecord,
  'policy.changed': changeRecord,
  'catalogue.published': changeRecord,
  'licence.changed': shape(true, [1, MAX_ENTRY_LINKS]),
  'privileged.viewed': shape(true, [0, MAX_ENTRY_LINKS]),
  'directory.published': shape(false, [0, 0], { n: isCount, h: isHashText }),
  'exchange.lost': shape(false, [1, 2], { o: oneOf('lost'), r: isCount }),
  'refused.summary': shape(false, [0, 0], { from: isCount, to: isCount, n: isCodeCounts }),
  'anchor.stamped': shape(false, [0, 0], { size: isCount, h: isHashText }),
  'evidence.erased': shape(true, [0, MAX_ENTRY_LINKS], { from: isCount, to: isCount }),
};

const shapesByType: ReadonlyMap<unknown, EntryShape> = new Map(Object.entries(entryShapes));

export function findEntryShape(type: unknown): EntryShape | undefined {
  return shapesByType.get(type);
}
