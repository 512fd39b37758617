-- Feeds and lists of what is new ask for the items published last.
create index item_published on archive.item (published_at desc, id) where published_at is not null;
