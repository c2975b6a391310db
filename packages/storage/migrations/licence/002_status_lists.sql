-- `used` counts the entries; its row is locked while indexes are given. Unpublished while changed_seq > published_seq.
create table status_list (
  id text not null primary key,
  type text not null,
  bits bigint not null,
  size bigint not null,
  used bigint not null,
  closed bigint not null,
  made_ms bigint not null,
  changed_seq bigint not null,
  published_seq bigint not null,
  published_iat_s bigint not null
);

create index status_list_of_type on status_list (type, made_ms);

-- Rows are never deleted: an index is given once (LIC-S18).
create table status_list_entry (
  list text not null references status_list (id),
  idx bigint not null,
  value bigint not null,
  owner text not null,
  primary key (list, idx)
);

create index status_list_entry_not_valid on status_list_entry (list, idx) where value <> 0;

create table status_list_version (
  list text not null references status_list (id),
  iat_s bigint not null,
  exp_s bigint not null,
  ttl_s bigint not null,
  token text not null,
  primary key (list, iat_s)
);

create index status_list_version_expiry on status_list_version (exp_s);
