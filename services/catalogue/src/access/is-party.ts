import type { Viewer } from './viewer.ts';

/** What a department has applied for, been granted or owes it may see, even when the entry was hidden since. */
export function isParty({ department }: Viewer, party: string): boolean {
  return department !== undefined && department === party;
}
