import type { MatterRequirement } from '@shuqiao/domain/licence/matter';
import { and } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, json } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';

/** 事项, with the licences and items it needs (LIC-D1). */
export const matterTable = pgTable('matter', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  department: text('department').notNull(),
  requirements: json<readonly MatterRequirement[]>('requirements').notNull(),
  inForce: flag('in_force').notNull(),
  version: integer('version').notNull(),
});

export type Matter = typeof matterTable.$inferSelect;

export interface MatterFilter {
  department?: string | undefined;
  inForce?: boolean | undefined;
}

/** False when the code is taken. */
export function insertMatter(w: Writer, matter: Omit<Matter, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, matterTable, { ...matter, version: 1 });
}

export async function findMatter({ db, table }: Reader, code: string): Promise<Matter | undefined> {
  const t = table(matterTable);
  const [row] = await db.select().from(t).where(equals(t.code, code));
  return row;
}

/** By code. */
export function listMatters(
  reader: Reader,
  { department, inForce, ...page }: MatterFilter & PageRequest = {},
): Promise<Page<Matter>> {
  return listByKey(reader, matterTable, 'code', page, (t) =>
    and(equals(t.department, department), equals(t.inForce, inForce)),
  );
}

/** Compare-and-swap on the version that the matter was read with: false when somebody was first. */
export function replaceMatter(w: Writer, matter: Matter): Promise<boolean> {
  return replaceIfUnchanged(w, matterTable, 'code', matter);
}
