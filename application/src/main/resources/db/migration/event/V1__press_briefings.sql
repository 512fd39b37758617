-- Press briefings. What one says is a document; each act adds a version of the whole and none is ever changed, so that every
-- earlier one can be brought back.
create schema if not exists event;
grant usage on schema event to ${appRole};

create table event.briefing (
  id               uuid primary key,
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  state            text not null check (state in ('draft', 'announced', 'held', 'cancelled')),
  -- Once announced it stays to be seen, cancelled too: whoever read of it must learn that it is not.
  announced        boolean not null default false,
  -- Agencies belong to another module: an id stands here as text.
  chair            text not null check (chair ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  begins_at        timestamptz not null,
  ends_at          timestamptz not null,
  content          jsonb not null,
  cancelled_why    text check (cancelled_why <> ''),
  demonstration    boolean not null default false,
  -- Counts every act: whoever changes something says which one they saw.
  version          int not null check (version >= 1),
  changed_at       timestamptz not null,
  changed_by       text not null,
  check (ends_at > begins_at),
  check (announced or state in ('draft', 'cancelled')),
  check (state <> 'cancelled' or cancelled_why is not null)
);
create index briefing_when on event.briefing (begins_at);

create table event.briefing_version (
  briefing         uuid not null references event.briefing,
  number           int not null check (number >= 1),
  -- The act that made it, by its key; which version it brought back, if it did.
  act              text not null,
  restores         int,
  state            text not null,
  chair            text not null,
  begins_at        timestamptz not null,
  ends_at          timestamptz not null,
  content          jsonb not null,
  saved_at         timestamptz not null,
  saved_by         text not null,
  primary key (briefing, number)
);

create function event.only_added() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are only added', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on event.briefing_version
  for each row execute function event.only_added();

grant select, insert, update on event.briefing to ${appRole};
grant select, insert on event.briefing_version to ${appRole};
