/** One table for all services, so that two of them sharing a database are told apart. */
export const createSchemaMigration = `create table if not exists schema_migration (
  service text not null,
  number bigint not null,
  name text not null,
  checksum text not null,
  applied_at_ms bigint not null,
  primary key (service, number)
)`;

export const selectApplied = 'select number, name, checksum from schema_migration where service =';

export const insertApplied =
  'insert into schema_migration (service, number, name, checksum, applied_at_ms) values';
