create table department (
  code text not null primary key,
  name text not null,
  kind text not null,
  in_rate bigint not null,
  valid_from text not null,
  valid_to text,
  merged_into text references department (code),
  version bigint not null
);

-- departments.md §3: rename, merge, split or move of duty, in force from a legal date.
create table department_succession (
  id text not null primary key,
  kind text not null,
  effective_on text not null,
  predecessors text not null,
  successors text not null,
  document text not null,
  applied bigint not null,
  applied_at_ms bigint
);

create index department_succession_due on department_succession (applied, effective_on);

create table system (
  id text not null primary key,
  department text not null references department (code),
  name text not null,
  state text not null,
  created_at_ms bigint not null,
  version bigint not null
);

create index system_of_department on system (department);

-- Rows are never deleted: a kid belongs to its first system for ever (SQX-R75).
create table system_key (
  kid text not null primary key,
  system text not null references system (id),
  state text not null,
  alg text not null,
  jwk text not null,
  uploaded_by text not null,
  uploaded_at_ms bigint not null,
  approved_by text check (approved_by <> uploaded_by),
  approved_at_ms bigint,
  not_before_ms bigint not null,
  not_after_ms bigint,
  revoked_by text,
  revoked_at_ms bigint
);

create index system_key_of_system on system_key (system);

create table key_nonce (
  nonce text not null primary key,
  system text not null,
  expires_at_ms bigint not null
);

create index key_nonce_expiry on key_nonce (expires_at_ms);
