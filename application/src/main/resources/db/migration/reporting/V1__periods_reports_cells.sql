-- Reporting periods, what agencies send for them, and the cells that hold it. Nothing is deleted: every version of a
-- cell stays, a text that lost against another stays, and every step of a report is a row.
create schema if not exists reporting;
grant usage on schema reporting to ${appRole};

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are only added', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

-- A stretch of days about which agencies report. Days are local days in Asia/Ho_Chi_Minh: the period is
-- [from_day, until_day), figures are as of the end of cut_off, reports are sent before due_before begins.
create table reporting.period (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  code               text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
  kind               text not null check (kind in ('YEARLY', 'INTERIM', 'FINAL', 'AD_HOC')),
  title_vi           text,
  title_en           text,
  title_km           text,
  from_day           date not null,
  until_day          date not null check (until_day > from_day),
  cut_off            date not null,
  opens_on           date not null,
  due_before         date not null check (due_before > opens_on),
  certainty          text not null default 'verified' check (certainty in ('verified', 'unverified')),
  closed             boolean not null default false,
  demo               boolean not null default false,
  version            int not null default 0,
  unique (plan, code)
);
create trigger no_delete before delete on reporting.period for each row execute function reporting.refuse_change();

-- Another day for one agency, granted by a letter; the newest holds.
create table reporting.extension (
  id                 bigint generated always as identity primary key,
  period             bigint not null references reporting.period,
  agency             text not null,
  due_before         date not null,
  letter             text not null check (letter <> ''),
  who                text not null,
  recorded_at        timestamptz not null,
  demo               boolean not null default false
);
create index extension_of_period on reporting.extension (period, agency, id);
create trigger append_only before update or delete on reporting.extension
  for each row execute function reporting.refuse_change();

-- An agency passes its duty in a period down to another, which reports to it. Withdrawn, never deleted.
create table reporting.hand_down (
  id                 bigint generated always as identity primary key,
  period             bigint not null references reporting.period,
  agency             text not null,
  subordinate        text not null check (subordinate <> agency),
  tasks              text[],
  due_before         date not null,
  who                text not null,
  recorded_at        timestamptz not null,
  withdrawn_at       timestamptz,
  withdrawn_by       text,
  demo               boolean not null default false
);
create unique index hand_down_once on reporting.hand_down (period, agency, subordinate) where withdrawn_at is null;
create trigger no_delete before delete on reporting.hand_down for each row execute function reporting.refuse_change();

-- What one agency sends for a period, to the plan's lead (receiver null) or to the agency that passed its duty down.
create table reporting.unit_report (
  id                 bigint generated always as identity primary key,
  period             bigint not null references reporting.period,
  agency             text not null,
  receiver           text,
  state              text not null default 'DRAFT'
                       check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REOPENED')),
  nothing_reason     text check (nothing_reason <> ''),
  approval_asked_by  text,
  approval_asked_at  timestamptz,
  first_sent_at      timestamptz,
  sent_at            timestamptz,
  sent_by            text,
  accepted_at        timestamptz,
  accepted_by        text,
  new_due_before     date,
  demo               boolean not null default false,
  version            int not null default 0,
  unique nulls not distinct (period, agency, receiver),
  check ((approval_asked_by is null) = (approval_asked_at is null)),
  check (state = 'DRAFT' or first_sent_at is not null)
);
create trigger no_delete before delete on reporting.unit_report for each row execute function reporting.refuse_change();

-- The one state machine, also for whoever writes past the product's code.
create function reporting.only_known_steps() returns trigger language plpgsql as $$
begin
  if (select closed from reporting.period where id = new.period) then
    raise exception 'the period is closed' using errcode = 'restrict_violation', constraint = 'period_closed';
  end if;
  if new.period <> old.period or new.agency <> old.agency or new.receiver is distinct from old.receiver
      or (old.first_sent_at is not null and new.first_sent_at is distinct from old.first_sent_at) then
    raise exception 'a report stays whose it is and was sent first when it was'
      using errcode = 'restrict_violation', constraint = 'report_identity';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
      ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'ACCEPTED'), ('RETURNED', 'SUBMITTED'),
      ('ACCEPTED', 'REOPENED'), ('REOPENED', 'SUBMITTED')) then
    raise exception 'no step from % to %', old.state, new.state
      using errcode = 'restrict_violation', constraint = 'report_step';
  end if;
  return new;
end $$;
create trigger only_known_steps before update on reporting.unit_report
  for each row execute function reporting.only_known_steps();

-- Every step with who, when and why. The key of a request makes a repeated request find the first one's step.
create table reporting.report_step (
  id                 bigint generated always as identity primary key,
  report             bigint not null references reporting.unit_report,
  step               text not null check (step in
                       ('ASKED_APPROVAL', 'SENT_BACK', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REOPENED')),
  from_state         text not null,
  to_state           text not null,
  reason             text,
  new_due_before     date,
  cells              jsonb,
  request_key        text unique,
  who                text not null,
  at                 timestamptz not null,
  demo               boolean not null default false,
  check (step not in ('SENT_BACK', 'RETURNED', 'REOPENED') or reason <> '')
);
create index report_step_of on reporting.report_step (report, id);
create trigger append_only before update or delete on reporting.report_step
  for each row execute function reporting.refuse_change();

-- One answer. A share is never stored, only what it is worked out from. "Not applicable", "no figure yet", 0 and
-- EMPTY are four different things.
create table reporting.cell (
  id                 bigint generated always as identity primary key,
  report             bigint not null references reporting.unit_report,
  subject_kind       text not null check (subject_kind in ('PLAN', 'TASK', 'INDICATOR')),
  subject            text not null check ((subject_kind = 'PLAN') = (subject = '')),
  kind               text not null check (kind in ('FIGURE', 'NARRATIVE', 'DIFFICULTY', 'PROPOSAL')),
  answer             text not null check (answer in ('EMPTY', 'VALUE', 'NOT_APPLICABLE', 'NO_FIGURE_YET')),
  numerator          bigint check (numerator >= 0),
  denominator        bigint check (denominator >= 0),
  text               text check (length(text) <= 60000),
  explanation        text check (length(explanation) <= 2000),
  origin             text not null check (origin in ('TYPED', 'MEASURED', 'EARLIER', 'IMPORTED', 'SUBORDINATES')),
  measured_numerator bigint,
  measured_denominator bigint,
  measured_source    text,
  measured_address   text,
  channel            text not null check (channel in ('PAGE', 'API', 'IMPORT', 'OFFLINE', 'SYSTEM')),
  version            int not null default 1,
  saved_by           text not null,
  saved_at           timestamptz not null,
  review             text not null default 'OPEN' check (review in ('OPEN', 'RETURNED', 'ACCEPTED')),
  review_reason      text,
  demo               boolean not null default false,
  unique (report, subject_kind, subject, kind),
  check ((answer = 'VALUE' and kind = 'FIGURE') = (numerator is not null)),
  check (denominator is null or numerator is not null),
  check ((answer = 'VALUE' and kind <> 'FIGURE') = (text is not null)),
  check (answer <> 'NO_FIGURE_YET' or kind = 'FIGURE'),
  check (denominator is null or numerator <= denominator or explanation <> ''),
  check (review <> 'RETURNED' or review_reason <> '')
);

-- All versions of a cell, written by the table itself so that no path can forget it.
create table reporting.cell_version (
  cell               bigint not null references reporting.cell,
  version            int not null,
  answer             text not null,
  numerator          bigint,
  denominator        bigint,
  text               text,
  explanation        text,
  origin             text not null,
  channel            text not null,
  saved_by           text not null,
  saved_at           timestamptz not null,
  primary key (cell, version)
);
create trigger append_only before update or delete on reporting.cell_version
  for each row execute function reporting.refuse_change();

-- Whether the report takes answers now; waits for a step that is on its way, so that none slips in behind it.
create function reporting.takes_answers(of_report bigint, review text) returns boolean language plpgsql as $$
declare
  report record;
begin
  select unit_report.state, period.closed into report
    from reporting.unit_report join reporting.period on period.id = unit_report.period
    where unit_report.id = of_report for share of unit_report, period;
  return not report.closed and (report.state = 'DRAFT' or (report.state in ('RETURNED', 'REOPENED') and review = 'RETURNED'));
end $$;

create function reporting.keep_cell() returns trigger language plpgsql as $$
declare
  changed boolean := tg_op = 'INSERT' or new.version <> old.version;
begin
  if tg_op = 'UPDATE' then
    if (new.report, new.subject_kind, new.subject, new.kind) <> (old.report, old.subject_kind, old.subject, old.kind) then
      raise exception 'a cell stays where it is' using errcode = 'restrict_violation', constraint = 'cell_identity';
    end if;
    if changed and new.version <> old.version + 1 then
      raise exception 'version % follows %', new.version, old.version
        using errcode = 'restrict_violation', constraint = 'cell_version';
    end if;
    if not changed and (new.answer, new.numerator, new.denominator, new.text, new.explanation, new.saved_by)
        is distinct from (old.answer, old.numerator, old.denominator, old.text, old.explanation, old.saved_by) then
      raise exception 'another answer is another version' using errcode = 'restrict_violation', constraint = 'cell_version';
    end if;
  end if;
  if changed and not reporting.takes_answers(new.report,
      case when tg_op = 'INSERT' then new.review else old.review end) then
    raise exception 'the report takes no answer here now' using errcode = 'restrict_violation', constraint = 'cell_locked';
  end if;
  return new;
end $$;
create trigger keep_cell before insert or update on reporting.cell
  for each row execute function reporting.keep_cell();

create function reporting.keep_version() returns trigger language plpgsql security definer
  set search_path = reporting, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.version <> old.version then
    insert into reporting.cell_version (cell, version, answer, numerator, denominator, text, explanation, origin, channel,
        saved_by, saved_at)
      values (new.id, new.version, new.answer, new.numerator, new.denominator, new.text, new.explanation, new.origin,
        new.channel, new.saved_by, new.saved_at);
  end if;
  return null;
end $$;
create trigger keep_version after insert or update on reporting.cell
  for each row execute function reporting.keep_version();
create trigger no_delete before delete on reporting.cell for each row execute function reporting.refuse_change();

-- An answer that came after another had been saved over the one it was made from. Kept until somebody settles it.
create table reporting.lost_answer (
  id                 bigint generated always as identity primary key,
  report             bigint not null references reporting.unit_report,
  subject_kind       text not null,
  subject            text not null,
  kind               text not null,
  seen_version       int not null,
  met_version        int not null,
  answer             text not null,
  numerator          bigint,
  denominator        bigint,
  text               text,
  explanation        text,
  channel            text not null,
  who                text not null,
  at                 timestamptz not null,
  settled_by         text,
  settled_at         timestamptz,
  settled_how        text check (settled_how in ('TAKEN', 'MERGED', 'DROPPED')),
  demo               boolean not null default false,
  check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_how is null))
);
create index lost_answer_of on reporting.lost_answer (report) where settled_at is null;
create trigger no_delete before delete on reporting.lost_answer for each row execute function reporting.refuse_change();

-- A file that proves figures, kept under its hash; never public unless a person says so.
create table reporting.evidence_file (
  id                 bigint generated always as identity primary key,
  sha256             text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name               text not null check (name <> ''),
  media_type         text not null,
  size               bigint not null check (size > 0),
  agency             text not null,
  public             boolean not null default false,
  who                text not null,
  at                 timestamptz not null,
  demo               boolean not null default false,
  unique (agency, sha256)
);
create trigger no_delete before delete on reporting.evidence_file for each row execute function reporting.refuse_change();

-- One file may be cited by many answers, each with its page. Withdrawn, never deleted.
create table reporting.evidence (
  id                 bigint generated always as identity primary key,
  report             bigint not null references reporting.unit_report,
  subject_kind       text not null check (subject_kind in ('PLAN', 'TASK', 'INDICATOR')),
  subject            text not null,
  file               bigint not null references reporting.evidence_file,
  page               text,
  note               text,
  who                text not null,
  at                 timestamptz not null,
  withdrawn_by       text,
  withdrawn_at       timestamptz,
  demo               boolean not null default false
);
create index evidence_of on reporting.evidence (report);
create index evidence_by_file on reporting.evidence (file);
create trigger no_delete before delete on reporting.evidence for each row execute function reporting.refuse_change();

-- A subordinate's report that its receiver leaves out of its own, with the reason.
create table reporting.left_out (
  id                 bigint generated always as identity primary key,
  report             bigint not null references reporting.unit_report,
  subordinate        text not null,
  reason             text not null check (reason <> ''),
  who                text not null,
  at                 timestamptz not null
);
create trigger append_only before update or delete on reporting.left_out
  for each row execute function reporting.refuse_change();

grant select, insert on all tables in schema reporting to ${appRole};
revoke insert on reporting.cell_version from ${appRole};
grant update on reporting.period, reporting.unit_report, reporting.cell to ${appRole};
grant update (withdrawn_at, withdrawn_by) on reporting.hand_down, reporting.evidence to ${appRole};
grant update (settled_by, settled_at, settled_how) on reporting.lost_answer to ${appRole};
grant update (public) on reporting.evidence_file to ${appRole};
