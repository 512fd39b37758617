-- The one rule of who may see what (DNH-16, DNH-17). Every page, file, tile, search and export asks it; there is no other.

create function archive.closedness(level text) returns int language sql immutable as $$
  select case level when 'public' then 0 when 'staff' then 1 when 'agency' then 2 when 'sealed' then 3 else 0 end
$$;

-- The most closed of the levels of an item, a file and a page; null says nothing.
create function archive.most_closed(item_level text, file_level text, page_level text) returns text
language sql immutable as $$
  select (array['public', 'staff', 'agency', 'sealed'])[1 + greatest(archive.closedness(item_level),
    archive.closedness(file_level), archive.closedness(page_level))]
$$;

-- Until when (exclusive) all people in the item agree to that use; 'infinity' where there are none, '-infinity' where
-- somebody does not, or nobody has looked.
create function archive.people_until(item uuid, people text, wanted text, today date) returns date
language sql stable as $$
  select case people
    when 'none' then 'infinity'::date
    when 'identifiable' then coalesce(
      (select min(archive_people.covered_until(p.id, p.age, wanted, today)) from archive_people.person p
        where p.item = people_until.item and not p.gone), '-infinity'::date)
    else '-infinity'::date end
$$;

-- Whether the public may see the item on that local day, as far as the item as a whole goes.
create function archive.is_open(i archive.item, today date) returns boolean language sql stable as $$
  select i.state = 'published' and i.access = 'public'
     and (i.embargo_until is null or i.embargo_until <= today)
     and archive.people_until(i.id, i.people, 'web', today) > today
$$;

-- Whether a viewer may see a part of that level of the item on that local day. The public is staff = false with empty
-- arrays. An archivist sees what is not sealed; what is sealed only those who keep it for its agency.
create function archive.may_see(i archive.item, level text, today date, staff boolean, agencies text[],
  archivist boolean, keeps text[]) returns boolean language sql stable as $$
  select i.state <> 'disposed' and (
    (level = 'public' and archive.is_open(i, today))
    or (staff and i.state = 'published' and level in ('public', 'staff'))
    or (i.state = 'published' and level in ('public', 'staff', 'agency') and i.agency = any (agencies))
    or (archivist and level <> 'sealed')
    or (i.agency = any (keeps))
    or (i.agency is null and archivist))
$$;
