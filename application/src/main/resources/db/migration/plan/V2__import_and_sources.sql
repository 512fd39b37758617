-- A document read but not yet imported, with what a person decided about it; kept for ever, also when discarded.
create table plan.import_draft (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  file_name          text not null,
  file_sha256        text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_size          bigint not null,
  reading            jsonb not null,
  decisions          jsonb not null,
  state              text not null default 'OPEN' check (state in ('OPEN', 'IMPORTED', 'DISCARDED')),
  version            int not null default 0,
  created_by         text not null,
  created_at         timestamptz not null,
  changed_by         text not null,
  changed_at         timestamptz not null
);
create index import_draft_state on plan.import_draft (state, changed_at desc);
create trigger no_delete before delete on plan.import_draft for each row execute function plan.refuse_change();

-- Where a stored value was read: file, table, row, and cell or page, with the text as it stood there.
create table plan.value_source (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  task               text not null,
  field              text not null check (field in ('NUMBER', 'TITLE', 'LEADS', 'COORDINATORS', 'TIME', 'EXPECTED_RESULT', 'OTHER')),
  draft              bigint references plan.import_draft,
  file_name          text not null,
  file_sha256        text,
  table_number       int,
  row_number         int,
  cell_number        int,
  page_number        int,
  line_number        int,
  raw_text           text not null,
  recorded_at        timestamptz not null,
  foreign key (plan, task) references plan.task
);
create index value_source_of_task on plan.value_source (plan, task);
create trigger append_only before update or delete on plan.value_source
  for each row execute function plan.refuse_change();
