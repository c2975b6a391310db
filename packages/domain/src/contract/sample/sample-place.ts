import type { ContractItem } from '../contract-document.ts';

/** Where a sample value will stand: item `name` of record number `at`, from 0. */
export interface SamplePlace {
  name: string;
  item: ContractItem;
  at: number;
}
