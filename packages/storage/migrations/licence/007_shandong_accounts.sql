-- Accounts of the Shandong interface: one department, one licence type, one matter each. Their secrets are not kept.
create table shandong_account (
  access_id text not null primary key,
  department text not null,
  type text not null,
  matter text not null,
  addresses text not null,
  sm2_public_key text,
  made_by text not null,
  made_ms bigint not null,
  ended_ms bigint
);
