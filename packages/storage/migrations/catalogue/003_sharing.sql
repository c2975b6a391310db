-- Clock columns: the rule set and the calendar revision a clock was started under never change.
create table application (
  id text not null primary key,
  resource text not null references resource (code),
  department text not null references department (code),
  provider text not null references department (code),
  state text not null,
  document text not null,
  received_at_ms bigint not null,
  received_on text not null,
  rule_set text not null,
  calendar text not null,
  material_requested_at_ms bigint,
  completed_at_ms bigint,
  answer_due_on text,
  answer_due_provisional bigint not null,
  extended_days bigint not null,
  answered_at_ms bigint,
  provide_due_on text,
  provide_due_provisional bigint not null,
  provided_at_ms bigint,
  version bigint not null
);

create index application_of_resource on application (resource);
create index application_of_department on application (department);
create index application_of_provider on application (provider, state);

create table application_event (
  application text not null references application (id),
  version bigint not null,
  state text not null,
  actor text not null,
  at_ms bigint not null,
  article text,
  reason text,
  primary key (application, version)
);

create table data_grant (
  id text not null primary key,
  application text references application (id),
  resource text not null references resource (code),
  department text not null references department (code),
  systems text,
  purposes text not null,
  legal_bases text not null,
  items text not null,
  masks text not null,
  quota_per_day bigint not null,
  quota_per_actor_per_day bigint,
  valid_from text not null,
  valid_to text,
  state text not null,
  version bigint not null
);

create index data_grant_of_resource on data_grant (resource);
create index data_grant_of_department on data_grant (department);
create index data_grant_of_application on data_grant (application);
