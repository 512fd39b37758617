-- What was taken back from the public, and what of it was opened again later: a mirror of the ledger in files. Names nobody:
-- a subject is an id. A restored database lacks the entries made after its backup; from the files they are put in and what
-- they say is done again, before anybody can look.
create table shared.closing (
    number     bigint generated always as identity primary key,
    id         uuid not null unique,
    at         timestamptz not null,
    kind       text not null check (kind ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    -- an id, of a part with its number: id#3
    subject    text not null check (subject ~ '^[A-Za-z0-9-]+(#[0-9]+)?$'),
    -- when it was done again after a restore
    again_at   timestamptz
);
create index closing_subject on shared.closing (split_part(subject, '#', 1), number);
create trigger closing_is_append_only before update or delete or truncate on shared.closing
    for each statement execute function shared.refuse_change();

revoke all on shared.closing from public, ${appRole};
grant select, insert on shared.closing to ${appRole};
