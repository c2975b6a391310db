import { type Column, eq, gt, type SQL } from 'drizzle-orm';

/** Conditions for `and(…)`, which leaves out what is undefined. */
export function equals(column: Column, value: unknown): SQL | undefined {
  return value === undefined ? undefined : eq(column, value);
}

export function isAfter(column: Column, key: unknown): SQL | undefined {
  return key === undefined ? undefined : gt(column, key);
}
