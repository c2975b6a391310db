create table log_state (
  origin text not null primary key,
  size bigint not null,
  last_at_ms bigint not null,
  range_hashes text not null,
  epoch bigint not null,
  holder text not null,
  lease_until_ms bigint not null
);

create table log_entry (
  idx bigint not null primary key,
  entry text not null,
  leaf text not null
);

create table evidence_message (
  idx bigint not null primary key,
  message text not null
);

create table evidence_salt (
  idx bigint not null primary key,
  salt text not null
);

create table log_chain (
  tag text not null primary key,
  n bigint not null,
  last_leaf text not null
) without rowid;

create table log_chain_link (
  tag text not null,
  n bigint not null,
  idx bigint not null,
  primary key (tag, n)
) without rowid;

create table log_tile (
  level bigint not null,
  tile bigint not null,
  hashes text not null,
  primary key (level, tile)
);

create table log_checkpoint (
  origin text not null primary key,
  size bigint not null,
  root text not null,
  note text not null,
  signed_at_ms bigint not null
);

create table replay (
  issuer text not null,
  jti text not null,
  first_seen_ms bigint not null,
  expires_at_ms bigint not null,
  primary key (issuer, jti)
) without rowid;

create table quota_use (
  grant_id text not null,
  day text not null,
  actor text not null,
  used bigint not null,
  primary key (grant_id, day, actor)
) without rowid;

create table kept_answer (
  issuer text not null,
  idem text not null,
  fingerprint text not null,
  request_jti text not null,
  answer text not null,
  expires_at_ms bigint not null,
  primary key (issuer, idem)
);

create index kept_answer_expiry on kept_answer (expires_at_ms);

create table consent (
  hash text not null primary key,
  department text not null,
  artefact text not null,
  stored_at_ms bigint not null,
  revoked_at_ms bigint
);

create table feed_cursor (
  feed text not null primary key,
  position bigint not null
);

create table blocked_key (
  kid text not null primary key,
  blocked_at_ms bigint not null,
  reason text not null
);
