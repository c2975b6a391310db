create table account (
  id text not null primary key,
  name text not null,
  role text not null,
  department text,
  source text not null,
  state text not null,
  -- Of local accounts only; a city's identity provider keeps its own.
  password_hash text,
  must_change_password bigint not null,
  -- Encrypted with the portal's key; the pending one becomes the secret when its first code is right.
  totp_secret text,
  totp_pending text,
  -- Time step of the last code used: none is good twice.
  totp_step bigint not null,
  created_at_ms bigint not null,
  version bigint not null
);

-- A session is known by the hash of its token; a revoked one is deleted.
create table session (
  token_hash text not null primary key,
  account text not null references account (id),
  created_at_ms bigint not null,
  seen_at_ms bigint not null,
  expires_at_ms bigint not null
);

create index session_of_account on session (account);

create index session_expiry on session (expires_at_ms);

-- Keyed by a hash of what was typed, whether or not there is such an account.
create table sign_in_failure (
  key_hash text not null primary key,
  failures bigint not null,
  failed_at_ms bigint not null,
  locked_until_ms bigint not null
);

create index sign_in_failure_age on sign_in_failure (failed_at_ms);
