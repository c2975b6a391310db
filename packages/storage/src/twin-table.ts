import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { customType, sqliteTable } from 'drizzle-orm/sqlite-core';

const twins = new WeakMap<PgTable, unknown>();

function twinColumn(column: PgColumn) {
  const build = customType<{ data: unknown; driverData: unknown }>({
    dataType: () => column.getSQLType(),
    toDriver: (value) => column.mapToDriverValue(value),
    fromDriver: (value) => column.mapFromDriverValue(value),
  })(column.name);
  return column.notNull ? build.notNull() : build;
}

function createTwin(authored: PgTable) {
  const columns = Object.entries<PgColumn>(getTableColumns(authored));
  return sqliteTable(
    getTableName(authored),
    Object.fromEntries(columns.map(([key, column]) => [key, twinColumn(column)])),
  );
}

/**
 * The SQLite form of an authored table, presented under the authored type: same names, same conversions.
 * Safe because only columns are read from it and both engines store only text and bigint.
 */
export function toSqliteTable<T extends PgTable>(authored: T): T {
  const twin = twins.get(authored) ?? createTwin(authored);
  twins.set(authored, twin);
  return twin as T;
}
