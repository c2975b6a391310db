import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import { type CatalogueState, keyOf, type Lists } from './catalogue-state.ts';
import { type Added, merge } from './merge.ts';

/** What of an import is new. */
export type Additions = { readonly [List in keyof Lists]: Added<Lists[List][number]>[] };

/** Afterwards `state` holds both what was there and what is new. */
export function mergeBaseline(state: CatalogueState, baseline: BaselineImport): Additions {
  return {
    departments: merge(state.departments, baseline.departments, keyOf.departments, 'departments'),
    successions: merge(state.successions, baseline.successions, keyOf.successions, 'successions'),
    legalBases: merge(state.legalBases, baseline.legalBases, keyOf.legalBases, 'legalBases'),
    purposes: merge(state.purposes, baseline.purposes, keyOf.purposes, 'purposes'),
    resources: merge(state.resources, baseline.resources, keyOf.resources, 'resources'),
    contracts: merge(state.contracts, baseline.contracts, keyOf.contracts, 'contracts'),
    obligations: merge(state.obligations, baseline.obligations, keyOf.obligations, 'obligations'),
    codeTables: merge(state.codeTables, baseline.codeTables ?? [], keyOf.codeTables, 'codeTables'),
  };
}

/** How many rows of each list; lists without any are left out. */
export function countAdditions(additions: Additions): Record<string, number> {
  const counts = Object.entries(additions).map(([list, added]): [string, number] => [list, added.length]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
