create table code_table (
  name text not null primary key,
  title text not null,
  standard text,
  codes text not null
);
