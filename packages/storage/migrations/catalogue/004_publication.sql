create table change (
  seq bigint not null primary key,
  at_ms bigint not null,
  type text not null,
  departments text not null,
  record text not null
);

-- Its one row is locked until the writer commits: numbers have no gaps and appear in their order.
create table change_counter (
  id bigint not null primary key,
  last_seq bigint not null
);

create table directory_version (
  version bigint not null primary key,
  document text not null,
  hash text not null,
  jws text not null,
  issued_at_ms bigint not null,
  expires_at_ms bigint not null
);
