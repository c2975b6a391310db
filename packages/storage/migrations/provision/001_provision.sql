create table delivery_event (
  evidence_index bigint not null primary key,
  at_ms bigint not null,
  resource text not null,
  channel text not null,
  department text not null,
  outcome text not null,
  records bigint not null,
  rejected bigint not null,
  data_as_of_ms bigint,
  no_change bigint not null,
  unchanged bigint not null
);

create index delivery_event_of_channel on delivery_event (channel, evidence_index);
create index delivery_event_of_resource on delivery_event (resource, evidence_index);
create index delivery_event_time on delivery_event (at_ms);

create table feed_state (
  feed text not null primary key,
  next_index bigint not null,
  size bigint not null,
  root text,
  read_at_ms bigint not null
);

create table directory_snapshot (
  version bigint not null primary key,
  document text not null,
  seen_at_ms bigint not null
);

create index directory_snapshot_time on directory_snapshot (seen_at_ms);

create table rate_snapshot (
  as_of text not null,
  revision bigint not null,
  document text not null,
  made_at_ms bigint not null,
  primary key (as_of, revision)
);
