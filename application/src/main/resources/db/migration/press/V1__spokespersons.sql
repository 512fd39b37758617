-- What the press desk keeps. Other parts of the module add their tables from V5 on.
create schema if not exists press;
grant usage on schema press to ${appRole};

-- Who speaks for an agency to the press. An entry says what holds from its day on; it holds until the day of the next one
-- of that agency, so that no two can overlap. A later entry for the same day corrects the earlier; none is ever changed, so
-- that one can always say who spoke on a day, and who was thought to. Agencies belong to another module: their ids are text.
-- Contacts are those of an office. No table of press items may have such columns (DNH-01).
create table press.spokesperson (
  id               uuid primary key,
  agency           text not null check (agency ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  -- Counts the entries of the agency: whoever adds one says how many they saw.
  number           int not null check (number >= 1),
  valid_from       date not null,
  -- None from that day on nobody is named.
  full_name        text check (full_name <> '' and length(full_name) <= 200),
  function_vi      text check (function_vi <> ''),
  function_en      text check (function_en <> ''),
  function_km      text check (function_km <> ''),
  office_line      text check (office_line <> ''),
  office_mail      text check (office_mail <> ''),
  -- Somebody confirmed that a contact that looks like a private one is the office's.
  confirmed        boolean not null default false,
  -- The document that names the person, or where else it is known from.
  source           text not null check (source <> ''),
  demonstration    boolean not null default false,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  unique (agency, number),
  check ((full_name is null) = (function_vi is null)),
  check (full_name is null or office_line is not null or office_mail is not null),
  check (full_name is not null or (office_line is null and office_mail is null))
);

create function press.keep_spokesperson() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the directory are only added' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on press.spokesperson
  for each row execute function press.keep_spokesperson();

grant select, insert on press.spokesperson to ${appRole};
