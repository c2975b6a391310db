import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, share, word } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export type ChannelType = 'table' | 'api' | 'file';
export type ChannelState = 'live' | 'stopped';

export const channelTable = pgTable('channel', {
  id: text('id').primaryKey(),
  resource: text('resource').notNull(),
  department: text('department').notNull(),
  type: word<ChannelType>('type').notNull(),
  state: word<ChannelState>('state').notNull(),
  /** 0..1: a delivery with a larger share of bad rows is refused whole. */
  maxBadShare: share('max_bad_share').notNull(),
  boundOn: text('bound_on').notNull(),
  stoppedOn: text('stopped_on'),
  version: integer('version').notNull(),
});

export type Channel = typeof channelTable.$inferSelect;

export interface ChannelFilter {
  resource?: string | undefined;
  department?: string | undefined;
  state?: ChannelState | undefined;
}

/** False when the id is taken. */
export function insertChannel(w: Writer, channel: Omit<Channel, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, channelTable, { ...channel, version: 1 });
}

export async function findChannel({ db, table }: Reader, id: string): Promise<Channel | undefined> {
  const t = table(channelTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

export async function listChannels(
  { db, table }: Reader,
  { resource, department, state, after, limit }: ChannelFilter & PageRequest = {},
): Promise<Page<Channel>> {
  const t = table(channelTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(
      and(
        equals(t.resource, resource),
        equals(t.department, department),
        equals(t.state, state),
        isAfter(t.id, after),
      ),
    )
    .orderBy(asc(t.id))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.id);
}

export async function allChannels({ db, table }: Reader): Promise<Channel[]> {
  const t = table(channelTable);
  return db.select().from(t).orderBy(asc(t.id));
}

/** Compare-and-swap on the version that the channel was read with: false when somebody was first. */
export async function replaceChannel({ db, table }: Writer, channel: Channel): Promise<boolean> {
  const t = table(channelTable);
  const rows = await db
    .update(t)
    .set({ ...channel, version: channel.version + 1 })
    .where(and(eq(t.id, channel.id), eq(t.version, channel.version)))
    .returning({ id: t.id });
  return rows.length === 1;
}
