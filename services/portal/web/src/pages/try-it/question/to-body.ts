import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Question } from './question.ts';

type Schema = Readonly<Record<string, { readonly type?: unknown }>>;

function toValue(text: string, type: unknown): unknown {
  const isNumber = type === 'number' || type === 'integer';
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The body of a query: the filters at the top level, and the items that are wanted unless that is all of them. */
export function toBody(
  document: ContractDocument,
  { filters, items }: Pick<Question, 'filters' | 'items'>,
  granted: readonly string[],
): Record<string, unknown> {
  const { properties } = document.$defs.query as unknown as { readonly properties: Schema };
  const asked = Object.entries(filters)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [name, toValue(text, properties[name]?.type)]);
  const wanted = granted.filter((name) => items.includes(name));
  const names = wanted.length === 0 || wanted.length === granted.length ? {} : { items: wanted };
  return { ...Object.fromEntries(asked), ...names };
}
