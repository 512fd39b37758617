-- Money of plans in whole đồng. A line is what one agency has for one task in one year from one source; what is said of
-- it (estimate, approved, spent) is only ever added, so that a revised estimate keeps the original. Plans and agencies
-- belong to other modules: their codes stand here as text.
create schema if not exists budget;

create function budget.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are only added', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

-- Where money comes from: a list that people of the programme keep. A source that is no longer used is closed.
create table budget.source (
  code               text primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  position           int not null,
  name_vi            text not null check (name_vi <> ''),
  name_en            text not null check (name_en <> ''),
  name_km            text not null check (name_km <> ''),
  open               boolean not null default true,
  version            int not null default 1
);
create trigger no_delete before delete on budget.source for each row execute function budget.refuse_change();

insert into budget.source (code, position, name_vi, name_en, name_km) values
  ('province', 1, 'Ngân sách tỉnh', 'Provincial budget', 'ថវិកាខេត្ត'),
  ('local', 2, 'Ngân sách huyện, xã', 'District and commune budget', 'ថវិកាស្រុក ឃុំ'),
  ('central', 3, 'Ngân sách trung ương', 'Central budget', 'ថវិកាថ្នាក់កណ្តាល'),
  ('sponsor', 4, 'Tài trợ, xã hội hóa', 'Sponsors', 'ជំនួយឧបត្ថម្ភ'),
  ('other', 5, 'Nguồn khác', 'Other', 'ប្រភពផ្សេង');

-- version counts the saves of the line: whoever saves says which one they saw.
create table budget.line (
  id                 bigint generated always as identity primary key,
  plan               text not null check (plan ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,59}$'),
  task               text not null check (length(task) between 1 and 40),
  agency             text not null check (agency ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  year               int not null check (year between 1945 and 2200),
  source             text not null references budget.source,
  version            int not null default 0,
  created_by         text not null,
  created_at         timestamptz not null,
  unique (plan, year, agency, task, source)
);

create function budget.only_count_on() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 or (to_jsonb(new) - 'version') <> (to_jsonb(old) - 'version') then
    raise exception 'of a line only the version changes, by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_version before update on budget.line for each row execute function budget.only_count_on();
create trigger no_delete before delete on budget.line for each row execute function budget.refuse_change();

-- The first entry of a stage is its original, the one with the highest version what holds now.
create table budget.entry (
  id                 bigint generated always as identity primary key,
  line               bigint not null references budget.line,
  stage              text not null check (stage in ('ESTIMATE', 'APPROVED', 'SPENT')),
  version            int not null check (version >= 1),
  state              text not null check (state in ('AMOUNT', 'INTEGRATED', 'AS_REGULATED', 'UNKNOWN')),
  dong               bigint check (dong between 0 and 999999999999999),
  effective          date not null,
  reason             text check (reason <> ''),
  document           text check (document <> ''),
  demo               boolean not null default false,
  who                text not null,
  recorded_at        timestamptz not null,
  unique (line, stage, version),
  check ((state = 'AMOUNT') = (dong is not null))
);
create trigger append_only before update or delete on budget.entry
  for each row execute function budget.refuse_change();

-- A revision says why; the first word on a stage is never "unknown".
create function budget.check_revision() returns trigger language plpgsql as $$
begin
  if exists (select 1 from budget.entry e where e.line = new.line and e.stage = new.stage) then
    if new.reason is null then
      raise exception 'a revision needs its reason' using errcode = 'check_violation';
    end if;
  elsif new.state = 'UNKNOWN' then
    raise exception 'nothing was said of this stage yet' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger revision before insert on budget.entry for each row execute function budget.check_revision();

-- The total that an agency states in its own document, to be held against the sum of its rows; the newest holds.
create table budget.stated_total (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  year               int not null,
  agency             text not null,
  stage              text not null check (stage in ('ESTIMATE', 'APPROVED', 'SPENT')),
  dong               bigint check (dong >= 0),
  who                text not null,
  recorded_at        timestamptz not null
);
create index stated_total_of on budget.stated_total (plan, year, agency, stage, id desc);
create trigger append_only before update or delete on budget.stated_total
  for each row execute function budget.refuse_change();

grant usage on schema budget to ${appRole};
grant select, insert on all tables in schema budget to ${appRole};
grant update on budget.source to ${appRole};
grant update (version) on budget.line to ${appRole};
