-- People who can be recognised in an item, and what they agreed to (DNH-15, DNH-16). A schema of its own, so that its
-- grants can be told apart and what is personal can be erased on schedule.
create schema if not exists archive_people;
grant usage on schema archive_people to ${appRole};

-- Somebody in an item. There is no list of people over items, and nothing here links two items to one person.
create table archive_people.person (
  id               uuid primary key,
  item             uuid not null references archive.item,
  -- How to find them in the item ("on the left, with the drum"), not who they are.
  seen_as          text not null check (seen_as <> ''),
  age              text not null check (age in ('adult', 'child_of_7_or_more', 'child_under_7')),
  file             uuid references archive.file,
  added_at         timestamptz not null,
  added_by         text not null,
  gone             boolean not null default false
);
create index person_item on archive_people.person (item);

create table archive_people.consent (
  id               uuid primary key,
  person           uuid not null references archive_people.person,
  basis            text not null check (basis in ('consent', 'public_event')),
  given_by         text not null check (given_by in ('self', 'representative', 'notice')),
  use              text not null check (use in ('web', 'exhibition', 'print', 'share')),
  from_day         date not null,
  -- First local day on which it no longer holds; null without end.
  until_day        date,
  -- Where the proof is: a number of a paper form, or the hash of a scan kept sealed.
  proof            text not null check (proof <> ''),
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  withdrawn_at     timestamptz,
  withdrawn_by     text,
  check (from_day < until_day),
  check ((basis = 'public_event') = (given_by = 'notice'))
);
create index consent_person on archive_people.consent (person);

-- The end (exclusive) of what was agreed to by one giver for that use, of what holds on that day; '-infinity' where
-- nothing holds.
create function archive_people.agreed_until(who uuid, givers text[], wanted text, today date) returns date
language sql stable as $$
  select coalesce(max(coalesce(c.until_day, 'infinity'::date)), '-infinity'::date) from archive_people.consent c
   where c.person = who and c.use = wanted and c.given_by = any (givers) and c.withdrawn_at is null
     and c.from_day <= today and (c.until_day is null or c.until_day > today)
$$;

-- The same for a person as a whole: a child of 7 or more needs both its own and its representative's consent (Law
-- 91/2025/QH15, art. 24), a younger child its representative's, an adult their own or the notice given at a public event.
create function archive_people.covered_until(who uuid, age text, wanted text, today date) returns date
language sql stable as $$
  select case age
    when 'adult' then archive_people.agreed_until(who, array['self', 'notice'], wanted, today)
    when 'child_of_7_or_more' then least(archive_people.agreed_until(who, array['self'], wanted, today),
                                         archive_people.agreed_until(who, array['representative'], wanted, today))
    else archive_people.agreed_until(who, array['representative'], wanted, today) end
$$;

grant select, insert, update on archive_people.person, archive_people.consent to ${appRole};
