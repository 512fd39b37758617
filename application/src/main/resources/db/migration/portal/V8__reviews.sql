-- The word of a second person before something goes out: who asked, who decided, about which version of which thing.
-- A thing is named by its kind and its own id, so that whatever learns to be reviewed later needs no table of its own.
create table portal.review_event (
  id               bigint generated always as identity primary key,
  kind             text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject          text not null check (subject <> ''),
  -- An approval is of this version and of no other: a change makes it void by itself.
  version          int not null check (version >= 1),
  act              text not null check (act in ('asked', 'approved', 'sent-back')),
  -- Whoever wrote that version, and whoever asked; repeated in a decision so that the checks below can see them.
  writer           text not null check (writer <> ''),
  asked_by         text not null check (asked_by <> ''),
  decided_by       text check (decided_by <> ''),
  -- The asking that a decision answers, once.
  answers          bigint unique references portal.review_event,
  note             text check (note <> '' and length(note) <= 1000),
  at               timestamptz not null,
  check ((act = 'asked') = (decided_by is null)),
  check ((act = 'asked') = (answers is null)),
  -- Nobody approves or sends back what they wrote or asked for themselves.
  check (decided_by <> asked_by),
  check (decided_by <> writer),
  check (act <> 'sent-back' or note is not null)
);
create index review_event_of on portal.review_event (kind, subject, id);

create function portal.keep_review_event() returns trigger language plpgsql as $$
begin
  raise exception 'the history of reviews is only added to' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on portal.review_event
  for each row execute function portal.keep_review_event();

grant select, insert on portal.review_event to ${appRole};
