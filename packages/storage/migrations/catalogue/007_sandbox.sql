-- A developer's system for a day, with its one grant: it is answered from sample records only.
create table sandbox (
  system text not null primary key references system (id),
  owner text not null,
  resource text not null references resource (code),
  items text not null,
  created_at_ms bigint not null,
  expires_at_ms bigint not null
);

create index sandbox_expiry on sandbox (expires_at_ms);
