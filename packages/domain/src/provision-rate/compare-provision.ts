import type { ProvidedEntry } from './compute-provision-rate.ts';

/** What became of one owed entry between two cut-offs. */
export interface MovedEntry {
  resource: string;
  name: string;
  /** The department that answers for it at the later cut-off; at the earlier one where it is owed no more. */
  department: string;
  departmentName: string;
  /** Provided only now, provided only then; owed only now, owed only then. */
  change: 'gained' | 'lost' | 'added' | 'removed';
  /** Leading reason at the later cut-off, where it is owed and missing. */
  reason: string | null;
  /** The delivery it rests on at the later cut-off, where it is owed and provided. */
  deliveryIndex: number | null;
}

interface MissingEntry {
  resource: string;
  name: string;
  reason: string;
}

interface DepartmentEntries {
  code: string;
  name: string;
  inRate: boolean;
  provided: readonly ProvidedEntry[];
  missing: readonly MissingEntry[];
}

type Rates = readonly DepartmentEntries[];

interface Standing {
  department: DepartmentEntries;
  entry: ProvidedEntry | MissingEntry;
}

const ORDER = ['lost', 'gained', 'added', 'removed'] as const;

/**
 * Every entry that was gained, lost, added to what is owed or removed from it; those of departments that count in
 * the rate first, what was lost before all others. An entry that a merger handed over has not moved by that alone.
 */
export function compareProvision(before: Rates, after: Rates): MovedEntry[] {
  const then = listStandings(before);
  const now = listStandings(after);
  const heirs = pairHandedOver(then, now);
  const moved: [Standing, MovedEntry][] = [];
  for (const [key, standing] of now) {
    const change = toChange(then.get(key) ?? heirs.get(key), standing);
    if (change) moved.push([standing, toMoved(standing, change)]);
  }
  const inherited = new Set(heirs.values());
  for (const [key, standing] of then) {
    if (now.has(key) || inherited.has(standing)) continue;
    moved.push([standing, { ...toMoved(standing, 'removed'), reason: null, deliveryIndex: null }]);
  }
  return moved.sort(byWeight).map(([, entry]) => entry);
}

function listStandings(rates: Rates): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const department of rates) {
    for (const entry of [...department.provided, ...department.missing]) {
      standings.set(JSON.stringify([department.code, entry.resource]), { department, entry });
    }
  }
  return standings;
}

/** Entries that only another department owed before, by their key now. */
function pairHandedOver(
  then: ReadonlyMap<string, Standing>,
  now: ReadonlyMap<string, Standing>,
): Map<string, Standing> {
  const left = new Map<string, Standing[]>();
  for (const [key, standing] of then) {
    if (now.has(key)) continue;
    const { resource } = standing.entry;
    left.set(resource, [...(left.get(resource) ?? []), standing]);
  }
  const pairs = new Map<string, Standing>();
  for (const [key, { entry }] of now) {
    const former = then.has(key) ? undefined : left.get(entry.resource)?.shift();
    if (former) pairs.set(key, former);
  }
  return pairs;
}

function toChange(former: Standing | undefined, standing: Standing): MovedEntry['change'] | undefined {
  if (!former) return 'added';
  const wasProvided = 'deliveryIndex' in former.entry;
  const isProvided = 'deliveryIndex' in standing.entry;
  if (wasProvided === isProvided) return undefined;
  return isProvided ? 'gained' : 'lost';
}

function toMoved({ department, entry }: Standing, change: MovedEntry['change']): MovedEntry {
  return {
    resource: entry.resource,
    name: entry.name,
    department: department.code,
    departmentName: department.name,
    change,
    reason: 'reason' in entry ? entry.reason : null,
    deliveryIndex: 'deliveryIndex' in entry ? entry.deliveryIndex : null,
  };
}

function byWeight([a, x]: [Standing, MovedEntry], [b, y]: [Standing, MovedEntry]): number {
  return (
    Number(b.department.inRate) - Number(a.department.inRate) ||
    ORDER.indexOf(x.change) - ORDER.indexOf(y.change) ||
    compareTexts(x.resource, y.resource) ||
    compareTexts(x.department, y.department)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
