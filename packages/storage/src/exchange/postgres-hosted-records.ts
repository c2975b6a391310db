import type { Pool } from 'pg';
import type { HostedPage, HostedRecord, HostedRecords, StagedRow } from './hosted-records.ts';
import { holds } from './sqlite-hosted-records.ts';

interface Row {
  data_as_of_ms: string | null;
  record_key: string | null;
  document: string | null;
}

const newestOfKey = `
  select d.data_as_of_ms, r.record_key, r.document from hosted_dataset d
  left join lateral (
    select record_key, document from hosted_record
    where dataset = d.id and record_key = $2 and seq <= d.live_seq order by seq desc limit 1) r on true
  where d.resource = $1`;

const newestOfCandidates = `
  select d.data_as_of_ms, c.record_key, r.document from hosted_dataset d
  left join lateral (
    select distinct record_key from hosted_lookup
    where dataset = d.id and item = $2 and value = $3 and record_key > $4 and seq <= d.live_seq
    order by record_key limit $5) c on true
  left join lateral (
    select document from hosted_record
    where dataset = d.id and record_key = c.record_key and seq <= d.live_seq order by seq desc limit 1) r on true
  where d.resource = $1 order by c.record_key`;

const asOf = (rows: Row[]): number | undefined => {
  const value = rows[0]?.data_as_of_ms;
  return value == null ? undefined : Number(value);
};

const present = (rows: Row[]): HostedRecord[] =>
  rows.flatMap(({ record_key: key, document }) => (key !== null && document !== null ? [{ key, document }] : []));

function lastVersions(rows: readonly StagedRow[]): StagedRow[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

export function postgresHostedRecords(pool: Pool): HostedRecords {
  return {
    async findByKey(resource, key): Promise<HostedPage> {
      const { rows } = await pool.query<Row>({ name: 'newest-of-key', text: newestOfKey, values: [resource, key] });
      const dataAsOfMs = asOf(rows);
      return { dataAsOfMs, records: dataAsOfMs === undefined ? [] : present(rows) };
    },
    async findByItem(resource, item, value, afterKey, limit): Promise<HostedPage> {
      const records: HostedRecord[] = [];
      let after = afterKey;
      for (;;) {
        const values = [resource, item, value, after, limit];
        const { rows } = await pool.query<Row>({ name: 'newest-of-candidates', text: newestOfCandidates, values });
        const dataAsOfMs = asOf(rows);
        if (dataAsOfMs === undefined) return { dataAsOfMs, records: [] };
        records.push(...present(rows).filter(({ document }) => holds(document, item, value)));
        const last = rows.at(-1)?.record_key;
        if (records.length >= limit || last == null || rows.length < limit) {
          return { dataAsOfMs, records: records.slice(0, limit) };
        }
        after = last;
      }
    },
    async stage(dataset, seq, rows): Promise<void> {
      const records = lastVersions(rows);
      const lookups = records.flatMap(({ key, lookups: all }) => all.map((lookup) => ({ key, ...lookup })));
      await pool.query({
        name: 'stage-rows',
        text: `with records as (
                 insert into hosted_record (dataset, record_key, seq, document)
                 select $1, key, $2, document from unnest($3::text[], $4::text[]) as staged (key, document)
                 on conflict (dataset, record_key, seq) do update set document = excluded.document)
               insert into hosted_lookup (dataset, item, value, record_key, seq)
               select $1, item, value, key, $2 from unnest($5::text[], $6::text[], $7::text[])
                 as staged (key, item, value) on conflict do nothing`,
        values: [
          dataset,
          seq,
          records.map(({ key }) => key),
          records.map(({ document }) => document),
          lookups.map(({ key }) => key),
          lookups.map(({ item }) => item),
          lookups.map(({ value }) => value),
        ],
      });
    },
  };
}
