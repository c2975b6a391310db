import type { Store } from '../store.ts';

export interface ColumnShape {
  table: string;
  column: string;
  type: string;
  notNull: boolean;
  /** PostgreSQL only. */
  collation: string | null;
}

/** A full-text index is no table or column of ours, though SQLite keeps it in tables and PostgreSQL in a column. */
const sqliteColumns = `
  select m.name as "table", p.name as "column", p.type, p."notnull" as "notNull", null as collation
  from pragma_table_list m, pragma_table_info(m.name) p
  where m.schema = 'main' and m.type = 'table' and m.name not like 'sqlite%'`;

const postgresColumns = `
  select table_name as "table", column_name as "column", data_type as type,
         (is_nullable = 'NO') as "notNull", collation_name as collation
  from information_schema.columns where table_schema = current_schema() and is_generated = 'NEVER'`;

async function selectColumns(store: Store): Promise<ColumnShape[]> {
  if (store.engine === 'sqlite') return store.raw.reader.prepare<[], ColumnShape>(sqliteColumns).all();
  return (await store.raw.readPool.query<ColumnShape>(postgresColumns)).rows;
}

/** Every column of the store's own tables, in one order. */
export async function listColumns(store: Store): Promise<ColumnShape[]> {
  const columns = await selectColumns(store);
  const name = ({ table, column }: ColumnShape) => `${table}.${column}`;
  return columns
    .filter(({ table }) => table !== 'schema_migration')
    .map((shape) => ({ ...shape, notNull: Boolean(shape.notNull) }))
    .sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** How many rows there are in all of the store's own tables. */
export async function countAllRows(store: Store): Promise<number> {
  const tables = [...new Set((await listColumns(store)).map(({ table }) => table))];
  const sql = `select ${tables.map((table) => `(select count(*) from "${table}")`).join(' + ')} as n`;
  if (store.engine === 'sqlite') return store.raw.reader.prepare<[], { n: number }>(sql).get()?.n ?? 0;
  return Number((await store.raw.readPool.query<{ n: string }>(sql)).rows[0]?.n);
}
