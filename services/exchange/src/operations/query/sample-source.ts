import { findSamples } from './find-samples.ts';
import type { RecordSource } from './record-source.ts';

/**
 * What sandbox systems get: synthetic records of the contract. It is given neither the hosted records nor the
 * database, so no case and no consent is looked up; that the request names them has been checked before.
 */
export const sampleSource: RecordSource = {
  checkGrounds: async () => undefined,
  find: async ({ view, receivedMs }, { contract, query }) =>
    findSamples(view.contract(contract.id), query, receivedMs),
  providerOf: () => null,
};
