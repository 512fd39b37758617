-- The address under which a person's own calendar program reads their deadlines. Whoever has the address reads the feed,
-- so only its hash is kept, and it can be withdrawn at any time; one is good at a time.
create table organisation.calendar_token (
    id         uuid primary key,
    person     uuid not null references organisation.person,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    revoked_at timestamptz
);
create unique index calendar_token_standing on organisation.calendar_token (person) where revoked_at is null;

revoke all on organisation.calendar_token from public, ${appRole};
grant select, insert, update on organisation.calendar_token to ${appRole};
