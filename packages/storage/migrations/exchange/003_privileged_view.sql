create table privileged_view (
  idx bigint not null primary key
);
