import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CompiledContract } from '@shuqiao/domain/contract/compile-contract';

/**
 * Compiles validators as soon as a contract is in the directory, one at a time between other work, so that no
 * request waits for a compilation.
 */
export async function warmContracts(contracts: Iterable<CompiledContract>): Promise<void> {
  for (const { checkQuery, checkRecord } of contracts) {
    await nextTurn();
    checkQuery(undefined);
    await nextTurn();
    checkRecord(undefined);
  }
}
