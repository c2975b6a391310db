create table licence_type (
  code text not null primary key,
  version text not null,
  document text not null,
  published_ms bigint not null
);

-- Who may issue which type where (LIC-A1): granted by two persons, ended by two persons, never deleted once granted.
create table issuer_authority (
  id text not null primary key,
  department text not null,
  type text not null,
  area text not null,
  legal_basis text not null,
  valid_from text not null,
  valid_to text,
  successor text,
  proposed_by text not null,
  approved_by text check (approved_by <> proposed_by),
  ending_on text,
  ending_successor text,
  ending_by text,
  ended_by text check (ended_by <> ending_by),
  state text not null,
  version bigint not null
);

create index issuer_authority_of_department on issuer_authority (department, type);

create table matter (
  code text not null primary key,
  name text not null,
  department text not null,
  requirements text not null,
  in_force bigint not null,
  version bigint not null
);

create index matter_of_department on matter (department);

create table trust_version (
  version bigint not null primary key,
  document text not null,
  token text not null,
  issued_ms bigint not null
);
