-- Disposal: proposed by one person, approved by another; then the content goes and the certificate stays for ever.
create table archive.disposal (
  id                 uuid primary key,
  state              text not null check (state in ('proposed', 'approved', 'refused')),
  why                text not null check (why <> ''),
  proposed_at        timestamptz not null,
  proposed_by        text not null,
  decided_at         timestamptz,
  decided_by         text,
  decided_why        text,
  -- As the council of disposal numbered its minutes.
  certificate_number text,
  certificate        bytea,
  certificate_sha256 text check (certificate_sha256 ~ '^[0-9a-f]{64}$'),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_why is null)),
  -- Nobody approves what they proposed.
  check (state <> 'approved' or (decided_by <> proposed_by and certificate is not null and certificate_number <> ''))
);

-- What is known of an item when it is listed: all that is left of its words afterwards.
create table archive.disposal_item (
  disposal         uuid not null references archive.disposal,
  item             uuid not null references archive.item,
  position         int not null,
  -- The version of the item that whoever proposed had before their eyes.
  version          int not null,
  code             text not null,
  title            text not null,
  series           text not null,
  completed_year   int not null,
  last_year        int not null,
  dated            text,
  -- Size, format and SHA-256 of each file; no names, which may be people's.
  files            jsonb not null,
  removed          boolean not null default false,
  erased_at        timestamptz,
  primary key (disposal, item)
);
create index disposal_item_item on archive.disposal_item (item);

-- A decision is never taken back, and what it rested on never changes.
create function archive.disposal_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' then
    raise exception 'A disposal that was decided stays as it is';
  end if;
  return new;
end
$$;
create trigger disposal_is_decided_once before update on archive.disposal
  for each row execute function archive.disposal_stays();
create trigger disposal_is_kept before delete or truncate on archive.disposal
  for each statement execute function shared.refuse_change();
create trigger disposal_item_is_kept before delete or truncate on archive.disposal_item
  for each statement execute function shared.refuse_change();
grant select, insert, update on archive.disposal to ${appRole};
grant select, insert on archive.disposal_item to ${appRole};
grant update (removed, erased_at) on archive.disposal_item to ${appRole};

-- How it stands with the keeping of each item that is still there. last_year is the last year of keeping, null for ever
-- or where it is not known.
create view archive.item_retention as
select i.id as item, s.keep_years,
       d.kind is null and (i.series is null or i.completed_year is null) as unknown,
       (d.kind is null and i.series is not null and s.keep_years is null) or d.kind = 'keep_forever' as for_ever,
       case when d.kind = 'keep_until' then d.until_year when d.kind is null then i.completed_year + s.keep_years end
         as last_year,
       d.kind as decided,
       t.transferred_on, t.receiver,
       case when t.transferred_on is null then i.completed_year + s.transfer_years end as transfer_year,
       exists (select 1 from archive.hold h where h.item = i.id and h.lifted_at is null) as held,
       exists (select 1 from archive.disposal_item l join archive.disposal p on p.id = l.disposal
                where l.item = i.id and not l.removed and p.state = 'proposed') as listed
  from archive.item i
  left join archive.series s on s.code = i.series
  left join lateral (select r.kind, r.until_year from archive.retention_decision r
                      where r.item = i.id and r.kind <> 'transfer' order by r.made_at desc, r.id limit 1) d on true
  left join lateral (select r.transferred_on, r.receiver from archive.retention_decision r
                      where r.item = i.id and r.kind = 'transfer' order by r.made_at desc, r.id limit 1) t on true
 where i.state <> 'disposed';
grant select on archive.item_retention to ${appRole};

-- Texts of pages stay for ever, but for those of items that were disposed of.
drop trigger page_text_is_append_only on archive.page_text;
create trigger page_text_is_append_only before update or truncate on archive.page_text
  for each statement execute function shared.refuse_change();
create function archive.page_text_stays() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from archive.file f join archive.item i on i.id = f.item
                  where f.id = old.file and i.state = 'disposed') then
    raise exception 'page_text is append-only, delete is refused';
  end if;
  return old;
end
$$;
create trigger page_text_is_kept before delete on archive.page_text
  for each row execute function archive.page_text_stays();

-- Takes the words out of an item that was disposed of, and out of all that tells of its files and people. Which files
-- there were, with size and hash, stays.
create function archive.empty_disposed(emptied uuid) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  known text;
begin
  select code into known from archive.item where id = emptied and state = 'disposed';
  if known is null then
    raise exception 'Only what was disposed of is emptied';
  end if;
  delete from archive.page_text t using archive.file f where f.id = t.file and f.item = emptied;
  delete from archive.item_text where item = emptied;
  delete from archive.item_detail where item = emptied;
  delete from archive.item_creator where item = emptied;
  delete from archive.item_place where item = emptied;
  delete from archive_people.consent c using archive_people.person p where p.id = c.person and p.item = emptied;
  delete from archive_people.person where item = emptied;
  update archive.page set source = 'none', text_version = 0
   where file in (select f.id from archive.file f where f.item = emptied);
  update archive.rendition set gone_at = coalesce(gone_at, now())
   where file in (select f.id from archive.file f where f.item = emptied);
  update archive.file set state = 'gone', name = id::text, name_bytes = convert_to(id::text, 'UTF8'),
         refused_with = null
   where item = emptied;
  update archive.lot_row set name = coalesce(file, item)::text, reason_with = null where item = emptied;
  update archive.batch_item set before = '{"access": "agency", "subjects": [], "places": []}' where item = emptied;
  update archive.upload set name = id::text, path = id::text where item = emptied;
end
$$;
revoke all on function archive.empty_disposed(uuid) from public;
grant execute on function archive.empty_disposed(uuid) to ${appRole};
