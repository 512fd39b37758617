-- Parts of a file that the public may not see. The original is sealed from the first area on; the public gets a copy
-- (archive.file, role access, stands_for the original) in which the areas are gone. Each change is a version.
create table archive.redaction (
  -- Also the id of the copy's file, so that a copy made twice is one.
  id               uuid primary key,
  file             uuid not null references archive.file,
  version          int not null check (version > 0),
  -- draft: areas are being chosen; making: the copy is being made; failed: it could not be made
  state            text not null check (state in ('draft', 'making', 'published', 'failed', 'replaced', 'lifted')),
  -- The level that the file had of its own before it was sealed; null said nothing.
  level_before     text check (level_before in ('public', 'staff', 'agency', 'sealed')),
  made_at          timestamptz not null,
  made_by          text not null,
  decided_at       timestamptz,
  decided_by       text,
  why              text,
  unique (file, version),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'lifted' or why is not null)
);
-- At most one version of a file is in force or on its way there.
create unique index redaction_one_draft on archive.redaction (file) where state in ('draft', 'failed');
create unique index redaction_one_in_force on archive.redaction (file) where state in ('making', 'published');

-- Areas in parts of the width and height of the page as it is seen. The words in them are kept nowhere.
create table archive.redaction_area (
  redaction        uuid not null references archive.redaction,
  position         int not null check (position >= 0),
  page             int not null check (page > 0),
  x                double precision not null check (x >= 0 and x < 1),
  y                double precision not null check (y >= 0 and y < 1),
  width            double precision not null check (width > 0 and x + width <= 1.000001),
  height           double precision not null check (height > 0 and y + height <= 1.000001),
  reason           text not null check (reason in ('personal', 'child', 'third_party', 'secret', 'other')),
  origin           text not null check (origin in ('word', 'search', 'drawn')),
  gone             boolean not null default false,
  primary key (redaction, position)
);
grant select, insert, update on archive.redaction, archive.redaction_area to ${appRole};
