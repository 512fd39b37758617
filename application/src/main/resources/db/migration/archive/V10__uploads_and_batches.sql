-- Files on their way from a browser, piece by piece. The bytes that came stand in a folder of their own under the id; how
-- many they are is what the disk says. A row is never reused: what was swept starts anew.
create table archive.upload (
  id               uuid primary key,
  lot              uuid not null references archive.lot,
  position         int not null,
  owner            text not null,
  name             text not null,
  -- Folder and name as the browser gave them, by which a file chosen again is known.
  path             text not null,
  size             bigint not null check (size >= 0),
  -- Over the first and the last bytes: tells two versions of one name and size apart.
  mark             text not null,
  -- All files of the lot belong to one item.
  together         boolean not null,
  state            text not null check (state in ('open', 'done', 'dropped')),
  created_at       timestamptz not null,
  touched_at       timestamptz not null,
  item             uuid references archive.item,
  file             uuid references archive.file,
  unique (lot, position),
  check ((state = 'done') = (file is not null))
);
create index upload_owner on archive.upload (owner, state);
create index upload_state on archive.upload (state, touched_at);
grant select, insert, update on archive.upload to ${appRole};

-- Changes of many items at once, so that they can be taken back at once.
create table archive.batch (
  id               uuid primary key,
  made_at          timestamptz not null,
  made_by          text not null,
  undone_at        timestamptz
);
create table archive.batch_item (
  batch            uuid not null references archive.batch,
  item             uuid not null references archive.item,
  -- The version that the batch made; another one means that somebody has gone on from there.
  version          int not null,
  -- What the changed fields held before.
  before           jsonb not null,
  primary key (batch, item)
);
grant select, insert, update on archive.batch to ${appRole};
grant select, insert on archive.batch_item to ${appRole};
