import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import { readBaseline } from '../read-baseline.ts';
import { readCodeTables } from '../read-code-tables.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import { BUREAU } from './city-target.ts';
import { countStep, type OnProgress } from './progress.ts';

interface AnyPage {
  items: unknown[];
}

/** Departments are the first thing that an import writes, in one transaction with all the rest. */
export async function hasBaseline(client: CatalogueClient): Promise<boolean> {
  const { items } = await client.get<AnyPage>('departments?limit=1');
  return items.length > 0;
}

const nothing: BaselineImport = {
  departments: [],
  successions: [],
  legalBases: [],
  purposes: [],
  resources: [],
  contracts: [],
  obligations: [],
};

/** Adds what a city that was loaded by an earlier version lacks. */
export async function completeBaseline(client: CatalogueClient): Promise<void> {
  if (!(await hasBaseline(client))) return;
  const { items } = await client.get<AnyPage>('code-tables?limit=1');
  if (items.length === 0) await client.post('imports', BUREAU, { ...nothing, codeTables: readCodeTables() });
}

export async function loadBaseline(client: CatalogueClient, onProgress: OnProgress): Promise<void> {
  const tick = countStep('baseline', 1, onProgress);
  if (!(await hasBaseline(client))) await client.post('imports', BUREAU, readBaseline());
  tick();
}
