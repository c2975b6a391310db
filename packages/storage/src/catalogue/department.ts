import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';

export type DepartmentKind = 'department' | 'party' | 'judicial' | 'mass' | 'vertical' | 'utility';

export const departmentTable = pgTable('department', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  kind: word<DepartmentKind>('kind').notNull(),
  inRate: flag('in_rate').notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
  mergedInto: text('merged_into'),
  version: integer('version').notNull(),
});

export type Department = typeof departmentTable.$inferSelect;

export interface DepartmentFilter {
  kind?: DepartmentKind | undefined;
  inRate?: boolean | undefined;
}

/** False when the code is taken. */
export function insertDepartment(w: Writer, department: Omit<Department, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, departmentTable, { ...department, version: 1 });
}

export async function findDepartment({ db, table }: Reader, code: string): Promise<Department | undefined> {
  const t = table(departmentTable);
  const [row] = await db.select().from(t).where(eq(t.code, code));
  return row;
}

export function listDepartments(
  reader: Reader,
  { kind, inRate, ...page }: DepartmentFilter & PageRequest = {},
): Promise<Page<Department>> {
  return listByKey(reader, departmentTable, 'code', page, (t) =>
    and(equals(t.kind, kind), equals(t.inRate, inRate)),
  );
}

export async function allDepartments({ db, table }: Reader): Promise<Department[]> {
  const t = table(departmentTable);
  return db.select().from(t).orderBy(asc(t.code));
}

/** Compare-and-swap on the version that the department was read with: false when somebody was first. */
export function replaceDepartment(w: Writer, department: Department): Promise<boolean> {
  return replaceIfUnchanged(w, departmentTable, 'code', department);
}
