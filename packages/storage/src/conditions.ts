import { type Column, eq, gt, type SQL, sql } from 'drizzle-orm';

/**
 * Conditions for `and(…)`, which leaves out what is undefined. Nothing equals a text with NUL, which PostgreSQL would
 * take for an error.
 */
export function equals(column: Column, value: unknown): SQL | undefined {
  if (typeof value === 'string' && value.includes('\0')) return sql`1 = 0`;
  return value === undefined ? undefined : eq(column, value);
}

export function isAfter(column: Column, key: unknown): SQL | undefined {
  return key === undefined ? undefined : gt(column, key);
}
