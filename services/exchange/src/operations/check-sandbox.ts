import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';

/**
 * A sandbox system queries, and reads its own grants and receipts. It delivers nothing, stores no consent and
 * does not read its department's chain: its key came from one developer, without a second person.
 */
export function checkSandbox({ system }: Pick<Caller, 'system'>): Refused | undefined {
  return system.directory.sandbox ? refuse('path_not_granted') : undefined;
}
