import type { PostgresStore } from '../store.ts';
import {
  DeliveryLost,
  type HostedPage,
  type HostedRecord,
  type HostedRecords,
  type StagedRow,
} from './hosted-records.ts';
import { holdsValue, toIndexText } from './index-text.ts';

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

/** The fence is a row lock: a delivery that was given up while its rows were on the way adds none. */
const stageRows = `
  with claim as (
    update hosted_dataset set lease_until_ms = $8 where id = $1::bigint and staging_delivery = $9 returning id),
  records as (
    insert into hosted_record (dataset, record_key, seq, document)
    select claim.id, key, $2::bigint, document from claim, unnest($3::text[], $4::text[]) as staged (key, document)
    on conflict (dataset, record_key, seq) do update set document = excluded.document),
  lookups as (
    insert into hosted_lookup (dataset, item, value, record_key, seq)
    select claim.id, item, value, key, $2::bigint
    from claim, unnest($5::text[], $6::text[], $7::text[]) as staged (key, item, value)
    on conflict do nothing)
  select id from claim`;

const asOf = (rows: Row[]): number | undefined => {
  const value = rows[0]?.data_as_of_ms;
  return value == null ? undefined : Number(value);
};

const present = (rows: Row[]): HostedRecord[] =>
  rows.flatMap(({ record_key: key, document }) =>
    key !== null && document !== null ? [{ key, document }] : [],
  );

/** One statement cannot write a row twice. */
function lastVersions(rows: readonly StagedRow[]): StagedRow[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

export function postgresHostedRecords({ raw: { pool, readPool } }: PostgresStore): HostedRecords {
  return {
    async findByKey(resource, key): Promise<HostedPage> {
      const { rows } = await readPool.query<Row>({
        name: 'newest-of-key',
        text: newestOfKey,
        values: [resource, key],
      });
      const dataAsOfMs = asOf(rows);
      return { dataAsOfMs, records: dataAsOfMs === undefined ? [] : present(rows) };
    },
    async findByItem(resource, item, value, afterKey, limit): Promise<HostedPage> {
      const records: HostedRecord[] = [];
      let after = afterKey;
      for (;;) {
        const values = [resource, item, toIndexText(value), after, limit];
        const { rows } = await readPool.query<Row>({
          name: 'newest-of-candidates',
          text: newestOfCandidates,
          values,
        });
        const dataAsOfMs = asOf(rows);
        if (dataAsOfMs === undefined) return { dataAsOfMs, records: [] };
        records.push(...present(rows).filter(({ document }) => holdsValue(document, item, value)));
        const last = rows.at(-1)?.record_key;
        if (records.length >= limit || last == null || rows.length < limit) {
          return { dataAsOfMs, records: records.slice(0, limit) };
        }
        after = last;
      }
    },
    async stage({ dataset, seq, delivery }, rows, leaseUntilMs): Promise<void> {
      const records = lastVersions(rows);
      const lookups = records.flatMap(({ key, lookups: all }) => all.map((lookup) => ({ key, ...lookup })));
      const { rowCount } = await pool.query({
        name: 'stage-rows',
        text: stageRows,
        values: [
          dataset,
          seq,
          records.map(({ key }) => key),
          records.map(({ document }) => document),
          lookups.map(({ key }) => key),
          lookups.map(({ item }) => item),
          lookups.map(({ value }) => toIndexText(value)),
          leaseUntilMs,
          delivery,
        ],
      });
      if (rowCount !== 1) throw new DeliveryLost();
    },
  };
}
