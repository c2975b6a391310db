import type { Database } from 'better-sqlite3';
import {
  DeliveryLost,
  type HostedPage,
  type HostedRecord,
  type HostedRecords,
  type StagedRow,
  type StagingClaim,
} from './hosted-records.ts';
import { holdsValue, toIndexText } from './index-text.ts';

interface Dataset {
  id: number;
  live_seq: number;
  data_as_of_ms: number | null;
}

const notDelivered = (): HostedPage => ({ dataAsOfMs: undefined, records: [] });

function prepareReads(db: Database) {
  return {
    byKey: db.prepare<[string, string], { data_as_of_ms: number | null; document: string | null }>(
      `select d.data_as_of_ms, (
         select document from hosted_record r
         where r.dataset = d.id and r.record_key = ? and r.seq <= d.live_seq order by r.seq desc limit 1) document
       from hosted_dataset d where d.resource = ?`,
    ),
    dataset: db.prepare<[string], Dataset>(
      'select id, live_seq, data_as_of_ms from hosted_dataset where resource = ?',
    ),
    newest: db
      .prepare<[number, string, number], string | null>(
        `select document from hosted_record where dataset = ? and record_key = ? and seq <= ?
         order by seq desc limit 1`,
      )
      .pluck(),
    candidates: db
      .prepare<[number, string, string, string, number, number], string>(
        `select distinct record_key from hosted_lookup
         where dataset = ? and item = ? and value = ? and record_key > ? and seq <= ?
         order by record_key limit ?`,
      )
      .pluck(),
  };
}

function prepareWrites(db: Database) {
  return {
    renew: db.prepare('update hosted_dataset set lease_until_ms = ? where id = ? and staging_delivery = ?'),
    record: db.prepare(
      `insert into hosted_record (dataset, record_key, seq, document) values (?, ?, ?, ?)
       on conflict (dataset, record_key, seq) do update set document = excluded.document`,
    ),
    lookup: db.prepare(
      `insert into hosted_lookup (dataset, item, value, record_key, seq) values (?, ?, ?, ?, ?)
       on conflict do nothing`,
    ),
  };
}

type Reads = ReturnType<typeof prepareReads>;

/** Look-ups may point at an outdated version, so the newest document decides. */
function collect(s: Reads, dataset: Dataset, item: string, value: string, afterKey: string, limit: number) {
  const records: HostedRecord[] = [];
  let after = afterKey;
  while (records.length < limit) {
    const keys = s.candidates.all(dataset.id, item, toIndexText(value), after, dataset.live_seq, limit);
    for (const key of keys) {
      const document = s.newest.get(dataset.id, key, dataset.live_seq);
      if (typeof document === 'string' && holdsValue(document, item, value)) records.push({ key, document });
    }
    const last = keys.at(-1);
    if (last === undefined || keys.length < limit) break;
    after = last;
  }
  return records.slice(0, limit);
}

/** The embedded default. `exclusively` runs its body in one transaction of the writer. */
export function sqliteHostedRecords(
  reader: Database,
  writer: Database,
  exclusively: <T>(body: () => T) => Promise<T>,
): HostedRecords {
  const reads = prepareReads(reader);
  const writes = prepareWrites(writer);

  const findInOneView = reader.transaction(
    (resource: string, item: string, value: string, afterKey: string, limit: number): HostedPage => {
      const dataset = reads.dataset.get(resource);
      if (dataset?.data_as_of_ms == null) return notDelivered();
      const records = collect(reads, dataset, item, value, afterKey, limit);
      return { dataAsOfMs: dataset.data_as_of_ms, records };
    },
  );

  function stageAll(
    { dataset, seq, delivery }: StagingClaim,
    rows: readonly StagedRow[],
    leaseUntilMs: number,
  ) {
    if (writes.renew.run(leaseUntilMs, dataset, delivery).changes !== 1) throw new DeliveryLost();
    for (const { key, document, lookups } of rows) {
      writes.record.run(dataset, key, seq, document);
      for (const { item, value } of lookups) writes.lookup.run(dataset, item, toIndexText(value), key, seq);
    }
  }

  return {
    findByKey(resource, key) {
      const row = reads.byKey.get(key, resource);
      if (row?.data_as_of_ms == null) return notDelivered();
      const records = row.document === null ? [] : [{ key, document: row.document }];
      return { dataAsOfMs: row.data_as_of_ms, records };
    },
    findByItem: findInOneView,
    stage: (claim, rows, leaseUntilMs) => exclusively(() => stageAll(claim, rows, leaseUntilMs)),
  };
}
