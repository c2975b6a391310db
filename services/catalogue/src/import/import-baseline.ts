import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import type { Writer } from '@shuqiao/storage/store';
import { countAdditions, mergeBaseline } from './additions.ts';
import { readCatalogueState } from './catalogue-state.ts';
import { checkContracts, checkEntries } from './check-entries.ts';
import { checkPeriods } from './check-periods.ts';
import { checkReferences } from './check-references.ts';
import { insertAdditions } from './insert-additions.ts';

/**
 * All of it or nothing; returns how many rows of each list were new.
 * @throws Problem where a row is not allowed, or differs from the one that is there.
 */
export async function importBaseline(
  w: Writer,
  baseline: BaselineImport,
  nowMs: number,
): Promise<Record<string, number>> {
  const state = await readCatalogueState(w);
  const additions = mergeBaseline(state, baseline);
  checkReferences(additions, state);
  checkPeriods(additions, state);
  checkEntries(additions, state);
  checkContracts(additions, state);
  await insertAdditions(w, additions, (code) => state.departments.get(code)?.name ?? '', nowMs);
  return countAdditions(additions);
}
