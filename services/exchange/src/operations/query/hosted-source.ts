import { checkCaseIsOpen } from './check-case-is-open.ts';
import { checkConsentIsValid } from './check-consent-is-valid.ts';
import { findRecords } from './find-records.ts';
import type { RecordSource } from './record-source.ts';

/** What providers have delivered. */
export const hostedSource: RecordSource = {
  checkGrounds: async (caller, decided, deps) =>
    (await checkCaseIsOpen(caller, decided, deps)) ?? (await checkConsentIsValid(caller, decided, deps)),
  find: (_caller, { resource, contract, query }, { hosted }) =>
    findRecords(hosted, resource.code, contract.document, query),
  providerOf: ({ resource }) => resource.provider,
};
