create table look_up (
  id text not null primary key,
  at_ms bigint not null,
  kind text not null,
  department text not null,
  actor text not null,
  matter text not null,
  case_id text,
  consent_id text,
  holder_hash text not null,
  holder_code text not null,
  types text not null,
  outcome text not null,
  log_index bigint
);

create index look_up_of_holder on look_up (holder_code, id);
create index look_up_by_actor on look_up (department, actor, at_ms);
create index look_up_by_holder_hash on look_up (holder_hash, at_ms);
create index look_up_of_case on look_up (case_id, at_ms);
create index look_up_time on look_up (at_ms);

create table look_up_alarm (
  id text not null primary key,
  at_ms bigint not null,
  kind text not null,
  -- What makes two alarms of a kind the same one.
  subject text not null,
  department text,
  actor text,
  matter text,
  case_id text,
  holder_hash text,
  count bigint not null,
  acknowledged_by text,
  acknowledged_ms bigint
);

create unique index look_up_alarm_open on look_up_alarm (kind, subject) where acknowledged_by is null;

create table outbox (
  seq bigint not null primary key,
  at_ms bigint not null,
  leaf text not null,
  look_up text,
  recorded_index bigint
);

create index outbox_pending on outbox (seq) where recorded_index is null;

-- Its one row is locked until the writer commits: numbers have no gaps and appear in their order.
create table outbox_counter (
  id bigint not null primary key,
  last_seq bigint not null
);
