import type { CompiledContract } from '@shuqiao/domain/contract/compile-contract';
import { keyOf, pickFilters } from '@shuqiao/domain/contract/contract-document';
import { sampleCompiled } from '@shuqiao/domain/contract/sample-compiled';
import {
  type FoundRecord,
  type FoundRecords,
  limitOf,
  matches,
  type Query,
  startOf,
  toFound,
} from './found-records.ts';

const SAMPLES = 3;

const samples = new WeakMap<CompiledContract, FoundRecord[]>();

/** Made once for each contract, in key order as hosted records are. */
function samplesOf(contract: CompiledContract): FoundRecord[] {
  const known = samples.get(contract);
  if (known) return known;
  const made = sampleCompiled(contract, SAMPLES)
    .map((record) => ({ key: keyOf(contract.document, record), record }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  samples.set(contract, made);
  return made;
}

/** The samples that answer the question, as the same question would be answered from hosted records. */
export function findSamples(contract: CompiledContract, query: Query, nowMs: number): FoundRecords {
  const filters = pickFilters(contract.document, query);
  const after = startOf(query);
  const limit = limitOf(query);
  const all = samplesOf(contract).filter(({ key, record }) => key > after && matches(record, filters));
  const records = filters.length === 0 ? [] : all.slice(0, limit);
  return toFound(nowMs, records, records.length > 0 && all.length > limit, records.at(-1)?.key ?? after);
}
