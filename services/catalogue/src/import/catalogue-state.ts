import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import type { Succession } from '@shuqiao/schemas/types/succession';
import { allCodeTables } from '@shuqiao/storage/catalogue/code-table';
import { allContracts } from '@shuqiao/storage/catalogue/contract';
import { allDepartments } from '@shuqiao/storage/catalogue/department';
import { allSuccessions } from '@shuqiao/storage/catalogue/department-succession';
import { allLegalBases } from '@shuqiao/storage/catalogue/legal-basis';
import { allObligations } from '@shuqiao/storage/catalogue/obligation';
import { allPurposes } from '@shuqiao/storage/catalogue/purpose';
import { allResources } from '@shuqiao/storage/catalogue/resource';
import type { Reader } from '@shuqiao/storage/store';
import { toContract } from '../representation/to-contract.ts';
import { toDepartment } from '../representation/to-department.ts';
import { toLegalBasis } from '../representation/to-legal-basis.ts';
import { toObligation } from '../representation/to-obligation.ts';
import { toPurpose } from '../representation/to-purpose.ts';
import { toResource } from '../representation/to-resource.ts';

export type Lists = Required<BaselineImport>;

/** By key, in the form in which an import carries it. */
export type CatalogueState = { readonly [List in keyof Lists]: Map<string, Lists[List][number]> };

/** What tells one row of a list from another. */
export const keyOf: { readonly [List in keyof Lists]: (row: Lists[List][number]) => string } = {
  departments: ({ code }) => code,
  successions: ({ id }) => id,
  legalBases: ({ id }) => id,
  purposes: ({ code }) => code,
  resources: ({ code }) => code,
  contracts: ({ $id }) => $id,
  obligations: ({ resource, department, from }) => `${resource} ${department} ${from}`,
  codeTables: ({ name }) => name,
};

function byKey<T>(rows: readonly T[], toKey: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [toKey(row), row]));
}

export async function readCatalogueState(reader: Reader): Promise<CatalogueState> {
  const successions = (await allSuccessions(reader)).map(({ document }) => document as Succession);
  const contracts = (await allContracts(reader)).map((row) => toContract(row).document);
  return {
    departments: byKey((await allDepartments(reader)).map(toDepartment), keyOf.departments),
    successions: byKey(successions, keyOf.successions),
    legalBases: byKey((await allLegalBases(reader)).map(toLegalBasis), keyOf.legalBases),
    purposes: byKey((await allPurposes(reader)).map(toPurpose), keyOf.purposes),
    resources: byKey((await allResources(reader)).map(toResource), keyOf.resources),
    contracts: byKey(contracts, keyOf.contracts),
    obligations: byKey((await allObligations(reader)).map(toObligation), keyOf.obligations),
    codeTables: byKey(await allCodeTables(reader), keyOf.codeTables),
  };
}
