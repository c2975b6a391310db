alter table feed_state add column range_hashes text not null default '[]';

alter table feed_state add column last_leaf text;
