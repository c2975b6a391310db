alter table hosted_dataset add column compacted_seq bigint not null default 0;
