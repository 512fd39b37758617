-- Whether the index holds an item as open to the public: days open and close items without any change to them.
create table archive.indexed (
  item             uuid primary key references archive.item,
  open             boolean not null,
  at               timestamptz not null
);
grant select, insert, update on archive.indexed to ${appRole};
