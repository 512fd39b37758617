-- How often the editions of publications were taken and read: a number for each day, and nothing else. There is no column
-- for an address, a cookie, a browser or a time within the day, and the audit log, which knows times, is not told.
create table portal.publication_taken (
  publication      uuid not null references portal.publication,
  language         text not null check (language ~ '^[a-z]{2,3}$'),
  act              text not null check (act in ('download', 'reading')),
  -- The local day.
  day              date not null,
  number           bigint not null check (number >= 1),
  primary key (publication, language, act, day)
);
grant select, insert, update on portal.publication_taken to ${appRole};
