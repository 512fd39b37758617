-- Plans and their tasks. Nothing is deleted: a task that a later document no longer has is withdrawn at a date,
-- a role is closed and another opened, states and figures are only added.
create schema if not exists plan;

create function plan.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are only added', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create table plan.plan (
  code               text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,59}$'),
  title_vi           text not null check (title_vi <> ''),
  title_en           text,
  title_km           text,
  number             text,
  number_certainty   text not null default 'unverified' check (number_certainty in ('verified', 'unverified')),
  issued_on          date,
  issued_certainty   text not null default 'unverified' check (issued_certainty in ('verified', 'unverified')),
  parent_decision    text,
  from_year          int not null check (from_year between 1945 and 2200),
  to_year            int not null check (to_year between from_year and 2200),
  owner_agency       text,
  lead_agency        text,
  report_month       int check (report_month between 1 and 12),
  report_day         int check (report_day between 1 and 31),
  interim_year       int,
  final_year         int,
  published          boolean not null default false,
  demo               boolean not null default false,
  file_name          text,
  file_sha256        text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  version            int not null default 0
);

create table plan.task (
  plan               text not null references plan.plan,
  code               text not null check (code ~ '^[A-Za-z0-9Đđ]+(\.[A-Za-z0-9Đđ]+)*$'),
  kind               text not null check (kind in ('GROUP', 'PARENT', 'TASK')),
  parent             text,
  position           int not null,
  title_vi           text not null check (title_vi <> ''),
  title_en           text,
  title_km           text,
  from_year          int,
  to_year            int,
  recurrence         text check (recurrence in ('yearly', 'quarterly', 'monthly', 'continuous')),
  expected_vi        text,
  expected_en        text,
  expected_km        text,
  result_kind        text not null default 'NONE' check (result_kind in ('NONE', 'DELIVERABLE', 'COUNT', 'BOTH')),
  functions          text,
  function_certainty text not null default 'unverified' check (function_certainty in ('verified', 'unverified')),
  note_key           text,
  duplicate_of       text,
  withdrawn_on       date,
  version            int not null default 0,
  primary key (plan, code),
  foreign key (plan, parent) references plan.task deferrable initially deferred,
  foreign key (plan, duplicate_of) references plan.task deferrable initially deferred
);

-- Who has a part in a task, from when until when [valid_from, valid_to).
create table plan.task_role (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  task               text not null,
  part               text not null check (part in ('LEAD', 'COORDINATOR', 'REPORT_ONLY')),
  position           int not null,
  agency             text,
  group_code         text,
  verbatim           text,
  valid_from         date not null,
  valid_to           date check (valid_to >= valid_from),
  legal_basis        text,
  certainty          text not null default 'verified' check (certainty in ('verified', 'unverified')),
  closed_because     text,
  foreign key (plan, task) references plan.task,
  check (num_nonnulls(agency, group_code, verbatim) = 1)
);
create index task_role_of_task on plan.task_role (plan, task);
create index task_role_of_agency on plan.task_role (agency) where agency is not null;

-- A role may only be closed, once.
create function plan.only_close_role() returns trigger language plpgsql as $$
begin
  if old.valid_to is not null
      or new.valid_to is null
      or (to_jsonb(new) - 'valid_to' - 'closed_because') <> (to_jsonb(old) - 'valid_to' - 'closed_because') then
    raise exception 'a role is changed only by closing it and opening another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_close before update on plan.task_role for each row execute function plan.only_close_role();
create trigger no_delete before delete on plan.task_role for each row execute function plan.refuse_change();
create trigger no_delete before delete on plan.task for each row execute function plan.refuse_change();
create trigger no_delete before delete on plan.plan for each row execute function plan.refuse_change();

-- Where a state stands in the dated log; the newest on or before a date holds at that date.
create table plan.task_state (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  task               text not null,
  state              text not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'DELAYED')),
  since              date not null,
  note_vi            text,
  note_en            text,
  note_km            text,
  who                text not null,
  recorded_at        timestamptz not null,
  demo               boolean not null default false,
  foreign key (plan, task) references plan.task
);
create index task_state_of_task on plan.task_state (plan, task, since);
create trigger append_only before update or delete on plan.task_state
  for each row execute function plan.refuse_change();
