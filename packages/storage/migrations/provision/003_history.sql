drop index delivery_event_of_channel;
drop index delivery_event_time;

create index delivery_event_time on delivery_event (at_ms, evidence_index);
create index delivery_event_of_resource_time on delivery_event (resource, at_ms);
create index delivery_event_of_department on delivery_event (department, evidence_index);
create index delivery_event_of_outcome on delivery_event (outcome, evidence_index);

create table decisive_day (
  revision bigint not null,
  date text not null,
  events text not null,
  primary key (revision, date)
);

alter table feed_state add column opened_at_ms bigint;
alter table feed_state add column past_revision bigint not null default 0;
alter table feed_state add column settled_until_ms bigint not null default -1;

-- Read anew, for the instant of the first entry; deliveries that are known already are not added twice.
delete from feed_state;

create table published_figures (
  revision bigint not null primary key,
  figures text not null,
  actor text not null,
  made_at_ms bigint not null
);
