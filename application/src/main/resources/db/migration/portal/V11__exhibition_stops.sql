-- Where an exhibition is shown on site: printed panels that travel from commune to commune. A stop is never removed: one that
-- does not take place is cancelled with the reason, and everything it ever said stays as a version.
create table portal.exhibition_stop (
  id               uuid primary key,
  exhibition       uuid not null references portal.exhibition,
  state            text not null check (state in ('planned', 'announced', 'cancelled')),
  -- Id of the commune, district or province in the register; which name it bears is told by the day.
  place            text not null check (place <> ''),
  venue            jsonb not null,
  hours            jsonb not null,
  access           jsonb not null,
  starts_on        date not null,
  -- The first day on which it is no longer there.
  ends_before      date not null,
  -- How many visits were counted there, as a number only; none as long as nobody counted.
  visits           int check (visits between 0 and 10000000),
  -- Why it does not take place.
  reason           text check (reason <> ''),
  demonstration    boolean not null,
  version          int not null check (version >= 1),
  changed_at       timestamptz not null,
  changed_by       text not null,
  check (ends_before > starts_on),
  check ((state = 'cancelled') = (reason is not null))
);
create index on portal.exhibition_stop (exhibition);

create table portal.exhibition_stop_version (
  stop             uuid not null references portal.exhibition_stop,
  number           int not null check (number >= 1),
  -- The whole stop as it was then.
  content          jsonb not null,
  primary key (stop, number)
);

-- By the database itself, so that no way of writing forgets it.
create function portal.keep_stop() returns trigger language plpgsql as $$
begin
  insert into portal.exhibition_stop_version (stop, number, content) values (new.id, new.version, to_jsonb(new));
  return null;
end $$;
create trigger keep_every_state after insert or update on portal.exhibition_stop
  for each row execute function portal.keep_stop();

create function portal.keep_stop_version() returns trigger language plpgsql as $$
begin
  raise exception 'versions of a stop are only added' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on portal.exhibition_stop_version
  for each row execute function portal.keep_stop_version();

grant select, insert, update on portal.exhibition_stop to ${appRole};
grant select, insert on portal.exhibition_stop_version to ${appRole};
