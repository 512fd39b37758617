-- Free pages. What one says is kept whole, version by version, as exhibitions keep theirs.
create table portal.page (
  id               uuid primary key,
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- A withdrawn page was taken back on purpose: its address says so instead of not being known.
  state            text not null check (state in ('draft', 'published', 'withdrawn')),
  -- It stands in [shown_from, shown_until).
  shown_from       date,
  shown_until      date,
  demonstration    boolean not null,
  -- Counts every change: whoever changes something says which one they saw.
  version          int not null check (version >= 1),
  -- The last version of what it says, and the one that everybody sees.
  written          int not null check (written between 1 and version),
  shown            int check (shown between 1 and version),
  created_at       timestamptz not null,
  created_by       text not null,
  changed_at       timestamptz not null,
  changed_by       text not null,
  check (shown_until > shown_from),
  check (state = 'draft' or (shown is not null and shown_from is not null))
);

create table portal.page_version (
  page             uuid not null references portal.page,
  number           int not null check (number >= 1),
  content          jsonb not null,
  act              text not null,
  restores         int,
  saved_at         timestamptz not null,
  saved_by         text not null,
  primary key (page, number)
);

create function portal.keep_page_version() returns trigger language plpgsql as $$
begin
  raise exception 'versions of a page are only added' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on portal.page_version
  for each row execute function portal.keep_page_version();

-- Where what stood at an address has moved. Only own addresses, so that no row can lead anybody away from the site; never two
-- that hold for the same address, and never one that leads to another (chains are flattened when they are written).
create table portal.moved (
  id               bigint generated always as identity primary key,
  old_path         text not null check (old_path ~ '^/([^/\\]|$)' and length(old_path) <= 500),
  new_path         text not null check (new_path ~ '^/([^/\\]|$)' and length(new_path) <= 500),
  -- By hand, or because the thing there got another address.
  by_hand          boolean not null,
  added_at         timestamptz not null,
  added_by         text not null,
  -- A row that no longer holds stays.
  retired_at       timestamptz,
  retired_by       text,
  check (old_path <> new_path),
  check ((retired_at is null) = (retired_by is null))
);
create unique index moved_from on portal.moved (old_path) where retired_at is null;
create index moved_to on portal.moved (new_path) where retired_at is null;

-- What became of the links in public texts, one row an address; where they stand is read from the texts themselves.
create table portal.link_check (
  url              text primary key check (url <> '' and length(url) <= 2000),
  checked_at       timestamptz not null,
  -- The last answer in a word: ok, or why not; for an answer of HTTP with its number.
  word             text not null check (word <> ''),
  status           int,
  -- The first and the last day of failures with no success between them: broken is what failed on two different days.
  failed_from      date,
  failed_until     date check (failed_until >= failed_from),
  check ((failed_from is null) = (failed_until is null)),
  check ((word = 'ok') = (failed_from is null))
);

grant select, insert, update on portal.page, portal.moved, portal.link_check to ${appRole};
grant select, insert on portal.page_version to ${appRole};
