create table hosted_dataset (
  id bigint not null primary key,
  resource text not null unique,
  live_seq bigint not null,
  next_seq bigint not null,
  staging_delivery text,
  lease_until_ms bigint,
  purge_seq bigint,
  data_as_of_ms bigint,
  last_body_hash text
);

create table delivery (
  id text not null primary key,
  dataset bigint not null,
  seq bigint not null,
  channel text not null,
  contract text not null,
  system text not null,
  state text not null,
  body_hash text,
  records bigint not null,
  rejected bigint not null,
  data_as_of_ms bigint,
  started_at_ms bigint not null,
  finished_at_ms bigint
);

create unique index delivery_of_dataset on delivery (dataset, seq);

create table hosted_record (
  dataset bigint not null,
  record_key text not null,
  seq bigint not null,
  document text,
  primary key (dataset, record_key, seq)
);

create index hosted_record_of_delivery on hosted_record (dataset, seq);

create table hosted_lookup (
  dataset bigint not null,
  item text not null,
  value text not null,
  record_key text not null,
  seq bigint not null,
  primary key (dataset, item, value, record_key, seq)
);

create index hosted_lookup_of_delivery on hosted_lookup (dataset, seq);
