import { refuse } from './refuse.ts';
import type { Caller, Refused } from './settlement.ts';

/**
 * A sandbox system queries, and reads its own grants and receipts. It delivers nothing, stores no consent and
 * does not read its department's chain: its key came from one developer, without a second person.
 */
export function checkSandbox({ system }: Pick<Caller, 'system'>): Refused | undefined {
  return system.directory.sandbox ? refuse('path_not_granted') : undefined;
}
