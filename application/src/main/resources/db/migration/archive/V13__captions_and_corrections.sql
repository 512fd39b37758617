-- Captions hold the words of a recording: they are as closed as it is, and more closed where they say so themselves.
create function archive.level_of(f archive.file) returns text language sql stable as $$
  select case when f.role = 'caption' and f.stands_for is not null
    then archive.most_closed(f.access, (select r.access from archive.file r where r.id = f.stands_for), null)
    else f.access end
$$;
create index file_stands_for on archive.file (stands_for) where stands_for is not null;

-- A text that takes an earlier one up again names it.
alter table archive.page_text add column restores int;
