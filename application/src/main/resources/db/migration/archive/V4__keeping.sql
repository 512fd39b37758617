-- What follows the changes of an item: its record in the store, its documents in the search index. Wanted counts the
-- changes, done the last one that was followed; where they differ, something is still to be done.
create table archive.followed (
  item             uuid not null references archive.item,
  what             text not null check (what in ('record', 'index')),
  wanted           bigint not null check (wanted > 0),
  done             bigint not null default 0 check (done >= 0),
  primary key (item, what)
);
create index followed_open on archive.followed (what) where wanted > done;

-- Each look at the bytes of a file; the entries are chained by hash, so that none can be taken out or changed unseen.
create table archive.fixity_check (
  id               bigint primary key check (id > 0),
  file             uuid not null references archive.file,
  at               timestamptz not null,
  expected         text not null check (expected ~ '^[0-9a-f]{64}$'),
  -- null where the bytes could not be read
  found            text check (found ~ '^[0-9a-f]{64}$'),
  previous_hash    text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash             text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index fixity_check_file on archive.fixity_check (file, id);
create trigger fixity_check_is_append_only before update or delete or truncate on archive.fixity_check
  for each statement execute function shared.refuse_change();

-- The end of the chain on a day, signed (Ed25519) by a key that stands in the data folder and not in the database.
create table archive.fixity_seal (
  id               bigint generated always as identity primary key,
  at               timestamptz not null,
  last_check       bigint not null references archive.fixity_check,
  hash             text not null,
  signature        bytea not null,
  public_key       bytea not null
);
create trigger fixity_seal_is_append_only before update or delete or truncate on archive.fixity_seal
  for each statement execute function shared.refuse_change();

grant select, insert on archive.followed, archive.fixity_check, archive.fixity_seal to ${appRole};
grant update on archive.followed to ${appRole};
-- After the database was made again from the store, numbers go on behind the last one given.
grant select, usage, update on sequence archive.item_number, archive.event_id_seq to ${appRole};
