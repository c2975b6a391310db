import type { City } from '../city.ts';

export type Row = Record<string, unknown>;

/** Lazy: every call walks the city anew and yields the same rows. */
export type RowSource = (city: City) => Iterable<Row>;

/** By resource code. */
export type RowSources = Readonly<Record<string, RowSource>>;

/** Leaves out the items that have no value. */
export function toRow(items: Row): Row {
  for (const name in items) if (items[name] === undefined) delete items[name];
  return items;
}

export function padded(value: number, digits: number): string {
  return `${value}`.padStart(digits, '0');
}
