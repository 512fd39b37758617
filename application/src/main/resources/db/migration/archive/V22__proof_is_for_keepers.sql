-- Proof that belongs to an item (a consent, a receipt) is for those who keep the item, and so are its pictures, its tiles and
-- the text of its pages; so far only the original was refused by its role.
create or replace function archive.level_of(f archive.file) returns text language sql stable as $$
  select case when f.role = 'evidence' then 'sealed'
    when f.role = 'caption' and f.stands_for is not null
    then archive.most_closed(f.access, (select r.access from archive.file r where r.id = f.stands_for), null)
    else f.access end
$$;
