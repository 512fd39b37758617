-- Exhibitions. What one says is a document as a whole; each save adds a version of it and none is ever changed, so that
-- every earlier one can be brought back. What everybody sees is the version that was opened last.
create schema if not exists portal;

create table portal.exhibition (
  id               uuid primary key,
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- Whether it is coming, open or over on a day is told by its days.
  state            text not null check (state in ('draft', 'published', 'closed')),
  opens_on         date,
  -- The first day on which it is no longer open; none where it stays.
  closes_before    date,
  demonstration    boolean not null,
  -- Counts every change: whoever changes something says which one they saw.
  version          int not null check (version >= 1),
  -- The last version of what it says, and the one that everybody sees.
  written          int not null check (written between 1 and version),
  shown            int check (shown between 1 and version),
  -- Why it opens though its texts are not whole in a language.
  without_en       text check (without_en <> ''),
  without_km       text check (without_km <> ''),
  -- The item of the archive that keeps what it was when it was over.
  snapshot         text check (snapshot <> ''),
  created_at       timestamptz not null,
  created_by       text not null,
  changed_at       timestamptz not null,
  changed_by       text not null,
  check (closes_before > opens_on),
  check (state = 'draft' or (shown is not null and opens_on is not null))
);

create table portal.exhibition_version (
  exhibition       uuid not null references portal.exhibition,
  number           int not null check (number >= 1),
  content          jsonb not null,
  -- The act that made it, by its key; which version it brought back, if it did.
  act              text not null,
  restores         int,
  saved_at         timestamptz not null,
  saved_by         text not null,
  primary key (exhibition, number)
);

create function portal.keep_exhibition_version() returns trigger language plpgsql as $$
begin
  raise exception 'versions of an exhibition are only added' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on portal.exhibition_version
  for each row execute function portal.keep_exhibition_version();

grant usage on schema portal to ${appRole};
grant select, insert, update on portal.exhibition to ${appRole};
grant select, insert on portal.exhibition_version to ${appRole};
