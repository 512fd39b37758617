-- What people write in place of a paragraph of the consolidated report, its letterhead, and what was issued. All
-- versions stay; the newest holds.
create table reporting.consolidation_wording (
  id                 bigint generated always as identity primary key,
  period             bigint not null references reporting.period,
  passage            text not null check (passage <> ''),
  version            int not null check (version > 0),
  -- Null: back to what is written from the answers.
  text               text check (length(text) <= 60000),
  generated          text not null,
  -- Each answer with its version, as in 57:task:I.3/figure@2.
  sources            text[] not null,
  who                text not null,
  at                 timestamptz not null,
  demo               boolean not null default false,
  unique (period, passage, version)
);
create trigger append_only before update or delete on reporting.consolidation_wording
  for each row execute function reporting.refuse_change();

create table reporting.consolidation_head (
  id                 bigint generated always as identity primary key,
  period             bigint not null references reporting.period,
  version            int not null check (version > 0),
  superior           text not null,
  agency             text not null check (agency <> ''),
  ordinal            int check (ordinal > 0),
  symbol             text not null check (symbol <> ''),
  place              text not null,
  issued_on          date,
  about              text not null check (about <> ''),
  addressees         text not null,
  bases              text not null,
  recipients         text not null,
  capacity           text not null,
  signer             text not null,
  with_sent          boolean not null,
  who                text not null,
  at                 timestamptz not null,
  unique (period, version)
);
create trigger append_only before update or delete on reporting.consolidation_head
  for each row execute function reporting.refuse_change();

-- A report as it went out; the file lies in the data folder under its hash.
create table reporting.consolidation_issue (
  id                 bigint generated always as identity primary key,
  period             bigint not null references reporting.period,
  name               text not null check (name <> ''),
  sha256             text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size               bigint not null check (size > 0),
  provisional        boolean not null,
  who                text not null,
  at                 timestamptz not null
);
create index consolidation_issue_of on reporting.consolidation_issue (period, id);
create trigger append_only before update or delete on reporting.consolidation_issue
  for each row execute function reporting.refuse_change();

grant select, insert on reporting.consolidation_wording, reporting.consolidation_head, reporting.consolidation_issue
  to ${appRole};
