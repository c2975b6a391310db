import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { toText } from './to-text.ts';

type Schema = Readonly<Record<string, unknown>>;

const listNames = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];

/** The items of the smallest question that the contract accepts: what is required, and the first group of alternatives. */
export function listAskedFirst(document: ContractDocument): string[] {
  const query = document.$defs.query as unknown as Schema;
  const [group] = Array.isArray(query.anyOf) ? (query.anyOf as Schema[]) : [];
  const names = [...listNames(query.required), ...listNames(group?.required)];
  const asked = names.length > 0 ? names : document['x-lookup'].slice(0, 1);
  return [...new Set(asked)];
}

/** Filters with the values of the sample record, so that the first question has an answer. */
export function prefillFilters(
  document: ContractDocument,
  sample: Readonly<Record<string, unknown>>,
  needsSubject: boolean,
): Record<string, string> {
  const subject = needsSubject ? document['x-subject'] : null;
  const asked = new Set([...listAskedFirst(document), ...(subject === null ? [] : [subject])]);
  return Object.fromEntries(
    document['x-lookup'].map((name) => [name, asked.has(name) ? toText(sample[name]) : '']),
  );
}
