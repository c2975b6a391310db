import { checkEntryParts, type EntryParts } from '@shuqiao/protocol/evidence/check-entry';
import type { Entry } from '@shuqiao/protocol/evidence/entry-types';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { toUtf8 } from './bytes.ts';

const MAX_ENTRY_BYTES = 1024;

/** The entry that a text spells canonically and with the closed members of its type (EVL-R1), or undefined. */
export function findEntry(text: string): Entry | undefined {
  const value = toUtf8(text).length > MAX_ENTRY_BYTES ? undefined : parseCanonical(text);
  const { v, t, at, c, d, ...more } = value ?? {};
  if (v !== 1 || !Array.isArray(d)) return undefined;
  // The check takes any values: it is what turns them into the parts of an entry.
  const refusal = checkEntryParts({ t, at, c, d, more } as EntryParts);
  return refusal === undefined ? (value as unknown as Entry) : undefined;
}

function parseCanonical(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return toJcs(value) === text ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
