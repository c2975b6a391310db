import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';

export const datasetTable = pgTable('hosted_dataset', {
  id: integer('id').primaryKey(),
  resource: text('resource').notNull(),
  /** Rows of deliveries up to this one are visible. */
  liveSeq: integer('live_seq').notNull(),
  nextSeq: integer('next_seq').notNull(),
  /** The one running delivery. */
  stagingDelivery: text('staging_delivery'),
  /** After this the running delivery may be given up by anybody. */
  leaseUntilMs: integer('lease_until_ms'),
  /** Rows of this delivery, which was given up, must go before the next one may begin. */
  purgeSeq: integer('purge_seq'),
  /** Null until a delivery has gone live. */
  dataAsOfMs: integer('data_as_of_ms'),
  lastBodyHash: text('last_body_hash'),
  /** Deliveries up to this one have left no version behind that nobody can read. */
  compactedSeq: integer('compacted_seq').notNull(),
});

export type Dataset = typeof datasetTable.$inferSelect;

export type DeliveryState = 'staging' | 'live' | 'aborted';

export const deliveryTable = pgTable('delivery', {
  id: text('id').primaryKey(),
  dataset: integer('dataset').notNull(),
  seq: integer('seq').notNull(),
  channel: text('channel').notNull(),
  contract: text('contract').notNull(),
  system: text('system').notNull(),
  state: word<DeliveryState>('state').notNull(),
  bodyHash: text('body_hash'),
  records: integer('records').notNull(),
  rejected: integer('rejected').notNull(),
  dataAsOfMs: integer('data_as_of_ms'),
  startedAtMs: integer('started_at_ms').notNull(),
  finishedAtMs: integer('finished_at_ms'),
});

export type Delivery = typeof deliveryTable.$inferSelect;

export const recordTable = pgTable('hosted_record', {
  dataset: integer('dataset').notNull(),
  recordKey: text('record_key').notNull(),
  seq: integer('seq').notNull(),
  document: text('document'),
});

export const lookupTable = pgTable('hosted_lookup', {
  dataset: integer('dataset').notNull(),
  item: text('item').notNull(),
  value: text('value').notNull(),
  recordKey: text('record_key').notNull(),
  seq: integer('seq').notNull(),
});
