create table number_series (
  name text not null primary key,
  last_number bigint not null
);
