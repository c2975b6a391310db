import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseError } from 'pg';

/**
 * Drizzle's and PostgreSQL's errors quote the values of the failed statement; logs must not hold
 * personal data, so only the cause without its details goes on.
 */
export function withoutValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof DatabaseError) {
    cause.detail = undefined;
    cause.where = undefined;
    cause.internalQuery = undefined;
  }
  return cause;
}
