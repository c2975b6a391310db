import type { PortalProblemEntry } from '@shuqiao/schemas/types/portal-problems';
import { problemAreas, toProblemArea } from './problem-area.ts';

export type Grouping = 'area' | 'status';

export interface ProblemGroup {
  readonly key: string;
  readonly entries: readonly PortalProblemEntry[];
}

/** Groups without an entry are left out. */
export function groupProblems(entries: readonly PortalProblemEntry[], by: Grouping): ProblemGroup[] {
  const toKey = ({ code, status }: PortalProblemEntry) =>
    by === 'area' ? toProblemArea(code) : String(status);
  const keys =
    by === 'area' ? problemAreas : [...new Set(entries.map(({ status }) => String(status)))].sort();
  return keys
    .map((key) => ({ key, entries: entries.filter((entry) => toKey(entry) === key) }))
    .filter((group) => group.entries.length > 0);
}
