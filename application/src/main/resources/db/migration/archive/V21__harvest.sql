-- What other archives are told by OAI-PMH, and when it changed last as they know it. A row without a stamp was given to
-- nobody yet. One that was given stays for ever, also when its item is closed, withdrawn or disposed of: whoever took a copy
-- must learn of it (deletedRecord=persistent).
create table archive.harvest (
  item             uuid primary key references archive.item,
  -- Something changed since the stamp. The next look gives a stamp in a transaction of its own, so that none is older
  -- than an answer that went out before the change was there.
  changed          boolean not null,
  -- Whether it was given away at the last look.
  open             boolean,
  -- To the second, as the protocol writes it.
  stamp            timestamptz,
  -- By which sets find it; of a closed item those of its last open day, so that changes made since tell nobody anything.
  tags             text[] not null default '{}',
  check ((open is null) = (stamp is null))
);
-- Lists go by it: all behind the last one given.
create index harvest_order on archive.harvest (stamp, item);
create index harvest_changed on archive.harvest (item) where changed;
create index harvest_tags on archive.harvest using gin (tags);

create function archive.harvest_stays() returns trigger language plpgsql as $$
begin
  if new.item <> old.item or (old.stamp is not null and new.stamp is null) then
    raise exception 'What was given to harvesters once stays known to them';
  end if;
  return new;
end
$$;
create trigger harvest_is_never_forgotten before update on archive.harvest
  for each row execute function archive.harvest_stays();
create trigger harvest_is_kept before delete or truncate on archive.harvest
  for each statement execute function shared.refuse_change();
grant select, insert, update on archive.harvest to ${appRole};

-- Whether an item is given to others: open to everybody, and the people in it agree that it goes elsewhere (DNH-16).
create function archive.is_shared(i archive.item, today date) returns boolean language sql stable as $$
  select archive.is_open(i, today) and archive.people_until(i.id, i.people, 'share', today) > today
$$;

-- The sets of an item: its agency, its language, and the concepts and conventions that it is about.
create function archive.harvest_tags(about uuid) returns text[] language sql stable as $$
  select coalesce(array_agg(tag order by tag), '{}') from (
    select unnest(array['agency', 'agency:' || i.agency]) as tag from archive.item i
     where i.id = about and i.agency is not null
    union select unnest(array['language', 'language:' || i.language]) from archive.item i
     where i.id = about and i.language is not null
    union select s.scheme || ':' || s.code from archive.item_subject s
     where s.item = about and not s.gone and s.scheme in ('concept', 'convention')) one
$$;
