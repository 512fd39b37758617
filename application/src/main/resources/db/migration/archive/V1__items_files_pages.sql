-- Items, their files and pages, what is known of them, and what was done to them. Nothing is deleted; bytes of copies may
-- go (withdrawal, disposal), the rows that tell of them stay.
create schema if not exists archive;
grant usage on schema archive to ${appRole};

-- Series and how long they are kept. Lengths come from no source that could be read, so each says how sure it is.
create table archive.series (
  code             text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position         int not null,
  title_vi         text not null,
  title_en         text not null,
  title_km         text not null,
  -- null means for ever
  keep_years       int check (keep_years between 1 and 100),
  transfer_years   int check (transfer_years between 0 and 100),
  certainty        text not null check (certainty in ('verified', 'unverified')),
  source           text not null
);

-- The three levels of the rules on archives are fonds, file (hồ sơ) and document; an item is the document, and may say in
-- which file of paper it lies.
create table archive.item (
  id               uuid primary key,
  code             text not null unique check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  kind             text not null check (kind in ('text', 'image', 'sound', 'film', 'book', 'object', 'data')),
  state            text not null check (state in ('draft', 'published', 'withdrawn', 'disposed')),
  access           text not null check (access in ('public', 'staff', 'agency', 'sealed')),
  -- First local day (Asia/Ho_Chi_Minh) on which the public may see it.
  embargo_until    date,
  -- Whether people can be recognised in it. Unknown is an answer, and keeps it from the public (DNH-16).
  people           text not null check (people in ('unknown', 'none', 'identifiable')),
  agency           text,
  plan             text,
  task             text,
  budget_funded    boolean,
  series           text references archive.series,
  rights           text not null check (rights <> ''),
  language         text check (language in ('vi', 'en', 'km', 'other', 'none')),
  -- As written (EDTF, ISO 8601-2) and the days it covers, for order and facets.
  dated            text,
  dated_from       date,
  dated_until      date,
  completed_year   int check (completed_year between 1800 and 2200),
  demonstration    boolean not null default false,
  version          int not null check (version > 0),
  created_at       timestamptz not null,
  created_by       text not null,
  changed_at       timestamptz not null,
  published_at     timestamptz,
  withdrawn_at     timestamptz,
  withdrawn_why    text,
  check (dated_from <= dated_until),
  check ((plan is null) = (task is null)),
  check (state <> 'published' or published_at is not null),
  check (state <> 'withdrawn' or (withdrawn_at is not null and withdrawn_why is not null)),
  -- Silence is not consent: what was not looked through for people is not published.
  check (state <> 'published' or access <> 'public' or people <> 'unknown')
);
create index item_order on archive.item (created_at, id);
create index item_state on archive.item (state, created_at);
create index item_agency on archive.item (agency);
create index item_task on archive.item (plan, task);
create sequence archive.item_number;

-- Values in a language: title, abstract, event and so on; several of one field are told apart by position.
create table archive.item_text (
  item             uuid not null references archive.item,
  field            text not null,
  position         int not null check (position >= 0),
  language         text not null check (language in ('vi', 'en', 'km', 'und')),
  value            text not null check (value <> ''),
  status           text not null check (status in ('original', 'translated', 'machine', 'verified')),
  gone             boolean not null default false,
  primary key (item, field, position, language)
);

-- Values without a language: number and symbol of a document, size, colour, code of the paper file.
create table archive.item_detail (
  item             uuid not null references archive.item,
  field            text not null,
  value            text not null check (value <> ''),
  gone             boolean not null default false,
  primary key (item, field)
);

create table archive.item_creator (
  item             uuid not null references archive.item,
  position         int not null,
  name             text not null check (name <> ''),
  role             text not null check (role in ('author', 'photographer', 'speaker', 'interviewer', 'director',
                                                 'translator', 'publisher', 'issuer', 'contributor')),
  agency           text,
  gone             boolean not null default false,
  primary key (item, position)
);

-- A place by its unit in the register on the day the item is about, or in words where the register has none.
create table archive.item_place (
  item             uuid not null references archive.item,
  position         int not null,
  agency           text,
  name             text,
  gone             boolean not null default false,
  primary key (item, position),
  check (agency is not null or name is not null)
);

-- Concepts of the thesaurus, conventions and recommendations that the item is about.
create table archive.item_subject (
  item             uuid not null references archive.item,
  scheme           text not null check (scheme in ('concept', 'convention', 'recommendation')),
  code             text not null check (code <> ''),
  gone             boolean not null default false,
  primary key (item, scheme, code)
);
create index item_subject_code on archive.item_subject (scheme, code) where not gone;

-- A file as it came. Its name is kept byte by byte, so that no two names can become one.
create table archive.file (
  id               uuid primary key,
  item             uuid not null references archive.item,
  position         int not null check (position >= 0),
  role             text not null check (role in ('original', 'access', 'caption', 'evidence')),
  -- The file whose place a redacted copy takes for those who may not see it.
  stands_for       uuid references archive.file,
  language         text check (language in ('vi', 'en', 'km')),
  name             text not null check (name <> ''),
  name_bytes       bytea not null check (length(name_bytes) > 0),
  size             bigint not null check (size >= 0),
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type       text,
  puid             text,
  format           text,
  signatures       text,
  mismatch         boolean,
  scanned          text check (scanned in ('clean', 'not_scanned')),
  -- More closed than the item where it says so; never more open.
  access           text check (access in ('public', 'staff', 'agency', 'sealed')),
  state            text not null check (state in ('arriving', 'kept', 'refused', 'gone')),
  refused_key      text,
  refused_with     jsonb,
  pages            int check (pages >= 0),
  seconds          numeric,
  width            int,
  height           int,
  -- Where the bytes stand in the store, once they are kept.
  object           text,
  path             text,
  arrived_at       timestamptz not null,
  kept_at          timestamptz,
  verified_at      timestamptz,
  verified         boolean,
  unique (item, position),
  check (state <> 'kept' or (object is not null and path is not null and kept_at is not null)),
  check (state <> 'refused' or refused_key is not null)
);
create index file_sha256 on archive.file (sha256);
create index file_verified on archive.file (verified_at nulls first) where state = 'kept';

create table archive.page (
  file             uuid not null references archive.file,
  number           int not null check (number > 0),
  width            int not null check (width > 0),
  height           int not null check (height > 0),
  language         text check (language in ('vi', 'en', 'km')),
  access           text check (access in ('public', 'staff', 'agency', 'sealed')),
  -- none: no text found; the rest says where the version in force comes from
  source           text not null check (source in ('waiting', 'none', 'layer', 'legacy', 'ocr', 'corrected')),
  text_version     int not null default 0 check (text_version >= 0),
  primary key (file, number)
);

-- Texts of a page, a version beside the other; words and their boxes stand as ALTO in the store of copies.
create table archive.page_text (
  file             uuid not null,
  number           int not null,
  version          int not null check (version > 0),
  text             text not null,
  alto             text,
  source           text not null check (source in ('layer', 'legacy', 'ocr', 'corrected')),
  language         text check (language in ('vi', 'en', 'km')),
  confidence       real check (confidence between 0 and 1),
  made_at          timestamptz not null,
  made_by          text not null,
  primary key (file, number, version),
  foreign key (file, number) references archive.page
);

-- Copies made for use: pictures, tiles, renditions. Access is that of the file and page they show.
create table archive.rendition (
  id               bigint generated always as identity primary key,
  file             uuid not null references archive.file,
  page             int,
  kind             text not null check (kind in ('thumbnail', 'picture', 'tiles', 'sound', 'film', 'poster',
                                                 'waveform', 'captions', 'alto', 'text')),
  language         text check (language in ('vi', 'en', 'km')),
  media_type       text not null,
  path             text not null,
  size             bigint not null check (size > 0),
  width            int,
  height           int,
  made_at          timestamptz not null,
  gone_at          timestamptz,
  unique (path)
);
create unique index rendition_one on archive.rendition (file, coalesce(page, 0), kind, coalesce(language, ''))
  where gone_at is null;

-- What was done to what, by whom or what, with which end (PREMIS 3 events); in the transaction of the act.
create table archive.event (
  id               bigint generated always as identity primary key,
  at               timestamptz not null,
  type             text not null check (type ~ '^[a-z][a-z-]*( [a-z][a-z-]*)*$'),
  agent            text not null,
  outcome          text not null check (outcome in ('success', 'warning', 'failure')),
  item             uuid references archive.item,
  file             uuid references archive.file,
  detail           jsonb
);
create index event_item on archive.event (item, id);
create index event_file on archive.event (file, id);
create trigger event_is_append_only before update or delete or truncate on archive.event
  for each statement execute function shared.refuse_change();
create trigger page_text_is_append_only before update or delete or truncate on archive.page_text
  for each statement execute function shared.refuse_change();

-- One lot of files that came together, and what became of each row of it.
create table archive.lot (
  id               uuid primary key,
  name             text not null,
  source           text not null check (source in ('upload', 'folder', 'sheet', 'bag', 'demonstration')),
  started_at       timestamptz not null,
  started_by       text not null,
  agency           text,
  -- Names the lot's source for a second run that goes on where the first stopped.
  resumes          text unique,
  ended_at         timestamptz
);
create table archive.lot_row (
  lot              uuid not null references archive.lot,
  position         int not null,
  name             text not null,
  verdict          text not null check (verdict in ('taken', 'known', 'refused')),
  item             uuid references archive.item,
  file             uuid references archive.file,
  reason_key       text,
  reason_with      jsonb,
  primary key (lot, position)
);
create index lot_row_file on archive.lot_row (file);

-- The stages of each file; those to come are told by the order of the stages.
create table archive.stage_run (
  file             uuid not null references archive.file,
  stage            text not null,
  state            text not null check (state in ('working', 'done', 'skipped', 'refused', 'failed')),
  attempts         int not null check (attempts > 0),
  note_key         text,
  note_with        jsonb,
  fault            text,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  primary key (file, stage)
);
create index stage_run_state on archive.stage_run (state, stage);

grant select, insert on all tables in schema archive to ${appRole};
grant usage on sequence archive.item_number to ${appRole};
grant update on archive.series, archive.item, archive.item_text, archive.item_detail, archive.item_creator,
  archive.item_place, archive.item_subject, archive.file, archive.page, archive.rendition, archive.lot,
  archive.lot_row, archive.stage_run to ${appRole};
