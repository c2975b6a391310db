import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, share, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
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

export function listChannels(
  reader: Reader,
  { resource, department, state, ...page }: ChannelFilter & PageRequest = {},
): Promise<Page<Channel>> {
  return listByKey(reader, channelTable, 'id', page, (t) =>
    and(equals(t.resource, resource), equals(t.department, department), equals(t.state, state)),
  );
}

export async function allChannels({ db, table }: Reader): Promise<Channel[]> {
  const t = table(channelTable);
  return db.select().from(t).orderBy(asc(t.id));
}

/** Compare-and-swap on the version that the channel was read with: false when somebody was first. */
export function replaceChannel(w: Writer, channel: Channel): Promise<boolean> {
  return replaceIfUnchanged(w, channelTable, 'id', channel);
}
