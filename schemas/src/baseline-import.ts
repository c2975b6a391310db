// Generated from schemas/api/baseline-import.json; do not edit.
import type { CodeTable } from './code-table.ts';
import type { ContractDocument, DirectoryDepartment, DirectoryLegalBasis, DirectoryObligation, DirectoryPurpose } from './directory.ts';
import type { Resource } from './resource.ts';
import type { Succession } from './succession.ts';

/**
 * 城市初始数据一次导入。Bulk import for a city's start.
 */
export interface BaselineImport {
  departments: DirectoryDepartment[];
  successions: Succession[];
  legalBases: DirectoryLegalBasis[];
  purposes: DirectoryPurpose[];
  resources: Resource[];
  contracts: ContractDocument[];
  obligations: DirectoryObligation[];
  codeTables?: CodeTable[];
}
