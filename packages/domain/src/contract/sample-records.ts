import { compileContract } from './compile-contract.ts';
import type { ContractDocument } from './contract-document.ts';
import { sampleCompiled } from './sample-compiled.ts';

/**
 * Up to `count` synthetic records that keep the contract, with different keys; the same ones every time.
 * Empty where the contract has a form that no sample is known for. Compiles the contract: keep what you get.
 */
export function sampleRecords(document: ContractDocument, count: number): Record<string, unknown>[] {
  return sampleCompiled(compileContract(document), count);
}
