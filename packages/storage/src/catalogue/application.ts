import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, json, word } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader, Writer } from '../store.ts';
import { insertApplicationEvent, type Transition } from './application-event.ts';
import type { ApplicationState } from './application-state.ts';

export const applicationTable = pgTable('application', {
  id: text('id').primaryKey(),
  resource: text('resource').notNull(),
  /** Who asks. */
  department: text('department').notNull(),
  provider: text('provider').notNull(),
  state: word<ApplicationState>('state').notNull(),
  /** Basis, scene, scope, items, mode, period (Order 809 art. 20). */
  document: json<object>('document').notNull(),
  receivedAtMs: integer('received_at_ms').notNull(),
  /** Legal date of receipt: the day before the first counted one. */
  receivedOn: text('received_on').notNull(),
  /** Under which rule set and calendar revision the clocks were started; they never change. */
  ruleSet: text('rule_set').notNull(),
  calendar: text('calendar').notNull(),
  materialRequestedAtMs: integer('material_requested_at_ms'),
  completedAtMs: integer('completed_at_ms'),
  answerDueOn: text('answer_due_on'),
  answerDueProvisional: flag('answer_due_provisional').notNull(),
  extendedDays: integer('extended_days').notNull(),
  answeredAtMs: integer('answered_at_ms'),
  provideDueOn: text('provide_due_on'),
  provideDueProvisional: flag('provide_due_provisional').notNull(),
  providedAtMs: integer('provided_at_ms'),
  version: integer('version').notNull(),
});

export type Application = typeof applicationTable.$inferSelect;

export interface ApplicationFilter {
  resource?: string | undefined;
  department?: string | undefined;
  provider?: string | undefined;
  state?: ApplicationState | undefined;
}

/** Stores the application and its first event; false when the id is taken. */
export async function insertApplication(
  w: Writer,
  application: Omit<Application, 'version'>,
  transition: Transition,
): Promise<boolean> {
  const inserted = await insertIfAbsent(w, applicationTable, { ...application, version: 1 });
  if (!inserted) return false;
  const { id, state } = application;
  await insertApplicationEvent(w, { application: id, version: 1, state, ...transition });
  return true;
}

export async function findApplication({ db, table }: Reader, id: string): Promise<Application | undefined> {
  const t = table(applicationTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

export async function listApplications(
  { db, table }: Reader,
  { resource, department, provider, state, after, limit }: ApplicationFilter & PageRequest = {},
): Promise<Page<Application>> {
  const t = table(applicationTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(
      and(
        equals(t.resource, resource),
        equals(t.department, department),
        equals(t.provider, provider),
        equals(t.state, state),
        isAfter(t.id, after),
      ),
    )
    .orderBy(asc(t.id))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.id);
}

/**
 * Stores what an application has become together with the event of the move. Compare-and-swap on the
 * version it was read with: false, and nothing stored, when somebody was first.
 */
export async function moveApplication(
  w: Writer,
  application: Application,
  transition: Transition,
): Promise<boolean> {
  const t = w.table(applicationTable);
  const { id, state, version: expected } = application;
  const version = expected + 1;
  const rows = await w.db
    .update(t)
    .set({ ...application, version })
    .where(and(eq(t.id, id), eq(t.version, expected)))
    .returning({ id: t.id });
  if (rows.length === 0) return false;
  await insertApplicationEvent(w, { application: id, version, state, ...transition });
  return true;
}
