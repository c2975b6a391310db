-- What is found of a resource: what is counted first, long texts last. Each engine keeps its own index over `tokens`.
create table resource_search (
  id bigint not null primary key,
  resource text not null unique references resource (code),
  version bigint not null,
  form bigint not null,
  state text not null,
  provider text not null,
  share text not null,
  theme text not null,
  mode text not null,
  cycle text not null,
  grade text not null,
  restricted bigint not null,
  name_form text not null,
  pinyin_form text not null,
  code_form text not null,
  provider_form text not null,
  item_form text not null,
  summary_form text not null,
  tokens text not null
);

create index resource_search_facets
  on resource_search (state, provider, share, theme, mode, cycle, grade, restricted);

create index resource_search_order on resource_search (state, resource);

create table resource_audience (
  entry bigint not null references resource_search (id),
  department text not null,
  primary key (entry, department)
);

--postgres alter table resource_search add column token_vector tsvector generated always as (tokens::tsvector) stored;
--postgres create index resource_search_tokens on resource_search using gin (token_vector);

--sqlite create virtual table resource_search_tokens using fts5(tokens, content='resource_search', content_rowid='id', tokenize='ascii', detail='none', columnsize=0);
--sqlite create trigger resource_search_added after insert on resource_search begin insert into resource_search_tokens (rowid, tokens) values (new.id, new.tokens); end;
--sqlite create trigger resource_search_removed after delete on resource_search begin insert into resource_search_tokens (resource_search_tokens, rowid, tokens) values ('delete', old.id, old.tokens); end;
--sqlite create trigger resource_search_changed after update of tokens on resource_search begin insert into resource_search_tokens (resource_search_tokens, rowid, tokens) values ('delete', old.id, old.tokens); insert into resource_search_tokens (rowid, tokens) values (new.id, new.tokens); end;
