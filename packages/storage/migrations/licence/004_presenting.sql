create table holder_consent (
  id text not null primary key,
  holder_hash text not null,
  holder_code text not null,
  department text not null,
  matter text not null,
  types text not null,
  items text not null,
  case_id text,
  code_hash text not null unique,
  issued_ms bigint not null,
  expires_ms bigint not null,
  used_ms bigint,
  revoked_ms bigint,
  state text not null
);

create index holder_consent_of_holder on holder_consent (holder_code, id);
create index holder_consent_open on holder_consent (expires_ms) where state = 'open';

create table show_code (
  code_hash text not null primary key,
  zzbs text,
  token text,
  holder_code text not null,
  expires_ms bigint not null,
  used_ms bigint
);

create index show_code_expiry on show_code (expires_ms);

create table wallet_transaction (
  id text not null primary key,
  nonce_hash text not null unique,
  dcql text not null,
  matter text not null,
  department text not null,
  state text not null,
  expires_ms bigint not null,
  response text,
  response_code_hash text
);

create index wallet_transaction_expiry on wallet_transaction (expires_ms);

create table signed_request (
  issuer text not null,
  jti text not null,
  expires_ms bigint not null,
  primary key (issuer, jti)
);

create index signed_request_expiry on signed_request (expires_ms);
