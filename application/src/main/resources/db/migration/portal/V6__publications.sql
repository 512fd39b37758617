-- Publications: books, leaflets, posters and materials of the programme. What one says is a document as a whole; each save
-- adds a version and none is ever changed. Everybody sees the version that was published last, and of its editions those
-- whose item of the archive is open at that moment: nothing of an item is copied here.
create schema if not exists portal;
grant usage on schema portal to ${appRole};

create table portal.publication (
  id               uuid primary key,
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  state            text not null check (state in ('draft', 'published', 'withdrawn')),
  demonstration    boolean not null,
  -- Counts every change: whoever changes something says which one they saw.
  version          int not null check (version >= 1),
  -- The last version of what it says, and the one that everybody sees.
  written          int not null check (written between 1 and version),
  shown            int check (shown between 1 and version),
  published_at     timestamptz,
  created_at       timestamptz not null,
  created_by       text not null,
  changed_at       timestamptz not null,
  changed_by       text not null,
  check (state = 'draft' or (shown is not null and published_at is not null))
);

create table portal.publication_version (
  publication      uuid not null references portal.publication,
  number           int not null check (number >= 1),
  content          jsonb not null,
  -- The act that made it, by its key; which version it brought back, if it did.
  act              text not null,
  restores         int,
  saved_at         timestamptz not null,
  saved_by         text not null,
  primary key (publication, number)
);

create function portal.keep_publication_version() returns trigger language plpgsql as $$
begin
  raise exception 'versions of a publication are only added' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on portal.publication_version
  for each row execute function portal.keep_publication_version();

grant select, insert, update on portal.publication to ${appRole};
grant select, insert on portal.publication_version to ${appRole};
