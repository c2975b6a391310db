import type { Database } from 'better-sqlite3';
import type { HostedRecord, HostedRecords } from './hosted-records.ts';

interface Dataset {
  id: number;
  live_seq: number;
  data_as_of_ms: number | null;
}

function prepareAll(reader: Database, writer: Database) {
  return {
    dataset: reader.prepare<[string], Dataset>(
      'select id, live_seq, data_as_of_ms from hosted_dataset where resource = ?',
    ),
    newest: reader
      .prepare<[number, string, number], string | null>(
        `select document from hosted_record where dataset = ? and record_key = ? and seq <= ?
         order by seq desc limit 1`,
      )
      .pluck(),
    candidates: reader
      .prepare<[number, string, string, string, number, number], string>(
        `select distinct record_key from hosted_lookup
         where dataset = ? and item = ? and value = ? and record_key > ? and seq <= ?
         order by record_key limit ?`,
      )
      .pluck(),
    stageRecord: writer.prepare(
      `insert into hosted_record (dataset, record_key, seq, document) values (?, ?, ?, ?)
       on conflict (dataset, record_key, seq) do update set document = excluded.document`,
    ),
    stageLookup: writer.prepare(
      `insert into hosted_lookup (dataset, item, value, record_key, seq) values (?, ?, ?, ?, ?)
       on conflict do nothing`,
    ),
  };
}

/** The embedded default. Look-ups may point at an outdated version, so the document decides. */
export function sqliteHostedRecords(
  reader: Database,
  writer: Database,
  exclusively: <T>(body: () => T) => Promise<T>,
): HostedRecords {
  const s = prepareAll(reader, writer);
  const readAtOnce = reader.transaction(<T>(body: () => T) => body());

  const newestOf = (dataset: Dataset, key: string): HostedRecord[] => {
    const document = s.newest.get(dataset.id, key, dataset.live_seq);
    return typeof document === 'string' ? [{ key, document }] : [];
  };

  return {
    findByKey: (resource, key) => {
      const dataset = s.dataset.get(resource);
      if (dataset?.data_as_of_ms == null) return { dataAsOfMs: undefined, records: [] };
      return { dataAsOfMs: dataset.data_as_of_ms, records: newestOf(dataset, key) };
    },
    findByItem: (resource, item, value, afterKey, limit) =>
      readAtOnce(() => {
        const dataset = s.dataset.get(resource);
        if (dataset?.data_as_of_ms == null) return { dataAsOfMs: undefined, records: [] };
        const records: HostedRecord[] = [];
        let after = afterKey;
        while (records.length < limit) {
          const keys = s.candidates.all(dataset.id, item, value, after, dataset.live_seq, limit);
          for (const key of keys) {
            const found = newestOf(dataset, key).filter(({ document }) => holds(document, item, value));
            records.push(...found);
          }
          const last = keys.at(-1);
          if (last === undefined || keys.length < limit) break;
          after = last;
        }
        return { dataAsOfMs: dataset.data_as_of_ms, records: records.slice(0, limit) };
      }),
    stage: (dataset, seq, rows) =>
      exclusively(() => {
        for (const { key, document, lookups } of rows) {
          s.stageRecord.run(dataset, key, seq, document);
          for (const { item, value } of lookups) s.stageLookup.run(dataset, item, value, key, seq);
        }
      }),
  };
}

/** Whether the newest version of a record still has the value by which an older one was found. */
export function holds(document: string, item: string, value: string): boolean {
  return String(JSON.parse(document)[item]) === value;
}
