import { findEntry } from '../find-entry.ts';
import type { Check } from './check.ts';

/** The entry is canonical JSON with the closed members of its type (EVL-R1). */
export const checkEntry: Check = async ({ entry }) => {
  const read = findEntry(entry);
  return { holds: read !== undefined, seen: read ? { type: read.t } : {} };
};
