-- Sheets of descriptions that come back: what each row would do, looked at by somebody before it is done, and what
-- became of it. Rows keep their cells, so that what is done is what was looked at.
create table archive.sheet_import (
  id               uuid primary key,
  name             text not null,
  headers          jsonb not null,
  sent_at          timestamptz not null,
  sent_by          text not null,
  -- The same person by id: what they may do is asked again when it is done.
  sender           uuid not null,
  state            text not null check (state in ('looked', 'applying', 'applied', 'undoing', 'undone'))
);
create index sheet_import_sender on archive.sheet_import (sent_by, sent_at desc);
create table archive.sheet_row (
  import           uuid not null references archive.sheet_import,
  -- Of the line or row as a person sees it.
  number           int not null,
  code             text,
  item             uuid references archive.item,
  -- The version of the item that the verdict is about.
  seen             int,
  verdict          text not null check (verdict in ('unchanged', 'changed', 'conflict', 'refused')),
  -- What is wrong: message keys with what fills their places.
  problems         jsonb not null,
  cells            jsonb not null,
  -- What became of a row that changes something; overtaken and kept: somebody else had gone on from there.
  outcome          text check (outcome in ('done', 'overtaken', 'refused', 'undone', 'kept')),
  primary key (import, number),
  check (verdict in ('refused') or (item is not null and seen is not null)),
  check (outcome is null or verdict = 'changed')
);
create index sheet_row_open on archive.sheet_row (import, number) where verdict = 'changed' and outcome is null;
grant select, insert, update on archive.sheet_import, archive.sheet_row to ${appRole};

-- What an item said before a batch is kept as a whole from now on. Batches made before this kept five of its fields in
-- another form and can no longer be taken back.
alter table archive.batch add column whole boolean not null default false;
