import { asc, eq } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';
import type { ApplicationState } from './application-state.ts';

/** Every transition with its actor, time and article (rules.md §6.4). */
export const applicationEventTable = pgTable(
  'application_event',
  {
    application: text('application').notNull(),
    /** Of the application, as this event left it. */
    version: integer('version').notNull(),
    state: word<ApplicationState>('state').notNull(),
    actor: text('actor').notNull(),
    atMs: integer('at_ms').notNull(),
    article: text('article'),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.application, t.version] })],
);

export type ApplicationEvent = typeof applicationEventTable.$inferSelect;

/** Who moved an application, when, under which article, and with which reasons. */
export type Transition = Pick<ApplicationEvent, 'actor' | 'atMs' | 'article' | 'reason'>;

export async function insertApplicationEvent({ db, table }: Writer, event: ApplicationEvent): Promise<void> {
  await db.insert(table(applicationEventTable)).values(event).returning();
}

/** Oldest first. */
export async function listApplicationEvents(
  { db, table }: Reader,
  application: string,
): Promise<ApplicationEvent[]> {
  const t = table(applicationEventTable);
  return db.select().from(t).where(eq(t.application, application)).orderBy(asc(t.version));
}
