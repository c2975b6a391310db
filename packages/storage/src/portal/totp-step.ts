import { and, eq, lt, sql } from 'drizzle-orm';
import type { Writer } from '../store.ts';
import { accountTable } from './account.ts';

/** True once for a time step, and for none before it: a code that was seen on its way cannot be used again. */
export async function consumeTotpStep(
  { db, table }: Writer,
  account: string,
  step: number,
): Promise<boolean> {
  const t = table(accountTable);
  const rows = await db
    .update(t)
    .set({ totpStep: step, version: sql`${t.version} + 1` })
    .where(and(eq(t.id, account), lt(t.totpStep, step)))
    .returning({ id: t.id });
  return rows.length === 1;
}
