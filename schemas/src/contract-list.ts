// Generated from schemas/api/contract-list.json; do not edit.
import type { DirectoryContract } from './directory.ts';

/**
 * 一个信息资源的数据契约。Contracts of one resource, newest first.
 */
export interface ContractList {
  items: DirectoryContract[];
}
