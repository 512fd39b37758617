-- Which days were looked at for reminders, and which reminders were written: so that a day is looked at once, a missed
-- one is made up for, and nobody is written to more often than the rule allows. It says what was told, never how somebody
-- works.
create table reporting.reminder_run (
  day                date primary key,
  at                 timestamptz not null
);
create trigger append_only before update or delete on reporting.reminder_run
  for each row execute function reporting.refuse_change();

create table reporting.reminder (
  person             text not null,
  day                date not null,
  occasion           text not null,
  about              text[] not null,
  at                 timestamptz not null,
  primary key (person, day)
);
create trigger append_only before update or delete on reporting.reminder
  for each row execute function reporting.refuse_change();

grant select, insert on reporting.reminder_run, reporting.reminder to ${appRole};
