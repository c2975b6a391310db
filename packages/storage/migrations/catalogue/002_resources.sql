create table resource (
  code text not null primary key,
  name text not null,
  provider text not null references department (code),
  share text not null,
  mode text not null,
  state text not null,
  published_on text,
  withdrawn_on text,
  search_text text not null,
  document text not null,
  version bigint not null
);

create index resource_of_provider on resource (provider);

create table contract (
  id text not null primary key,
  resource text not null references resource (code),
  version text not null,
  state text not null,
  published_at_ms bigint not null,
  document text not null,
  unique (resource, version)
);

create table legal_basis (
  id text not null primary key,
  title text not null,
  document text not null
);

create table purpose (
  code text not null primary key,
  name text not null,
  department text references department (code),
  version bigint not null
);

create table obligation (
  resource text not null references resource (code),
  department text not null references department (code),
  from_on text not null,
  to_on text,
  basis text not null references legal_basis (id),
  primary key (resource, department, from_on)
);

create index obligation_of_department on obligation (department);

create table channel (
  id text not null primary key,
  resource text not null references resource (code),
  department text not null references department (code),
  type text not null,
  state text not null,
  max_bad_share bigint not null,
  bound_on text not null,
  stopped_on text,
  version bigint not null
);

create index channel_of_resource on channel (resource);
