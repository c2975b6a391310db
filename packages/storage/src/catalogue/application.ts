import { and, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, json, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
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

export function listApplications(
  reader: Reader,
  { resource, department, provider, state, ...page }: ApplicationFilter & PageRequest = {},
): Promise<Page<Application>> {
  return listByKey(reader, applicationTable, 'id', page, (t) =>
    and(
      equals(t.resource, resource),
      equals(t.department, department),
      equals(t.provider, provider),
      equals(t.state, state),
    ),
  );
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
  if (!(await replaceIfUnchanged(w, applicationTable, 'id', application))) return false;
  const { id, state, version } = application;
  await insertApplicationEvent(w, { application: id, version: version + 1, state, ...transition });
  return true;
}
