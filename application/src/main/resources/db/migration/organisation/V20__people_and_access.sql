-- The people who work with the system and what each may do, by agency and date. Access is derived from these rows and
-- the successions of agencies; it is never copied from row to row.
grant usage on schema organisation to ${appRole};

create table organisation.person (
    id                 uuid primary key,
    username           text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    full_name          text not null check (btrim(full_name) <> ''),
    email              text,
    language           text check (language in ('vi', 'en', 'km')),
    password_hash      text,
    password_temporary boolean not null default false,
    totp_secret        bytea,
    totp_last_step     bigint,
    state              text not null default 'ACTIVE' check (state in ('ACTIVE', 'LOCKED')),
    demo               boolean not null default false,
    credentials        int not null default 0,
    created_at         timestamptz not null
);
comment on column organisation.person.totp_secret is 'encrypted with the key in the data folder; null: no second factor';
comment on column organisation.person.totp_last_step is 'the time step of the last code used; none at or before it is taken again';
comment on column organisation.person.credentials is 'counts changes of password, second factor and state; a session of an older count has ended';
create unique index person_email on organisation.person (lower(email));

create table organisation.recovery_code (
    person    uuid not null references organisation.person,
    code_hash text not null,
    used_at   timestamptz,
    primary key (person, code_hash)
);

create table organisation.role_grant (
    id         uuid primary key,
    person     uuid not null references organisation.person,
    role       text not null,
    agency     text,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    basis      text not null check (btrim(basis) <> ''),
    granted_by text not null,
    granted_at timestamptz not null,
    -- Without an agency a grant reaches nobody's data; only who runs or checks the system itself may have such a one.
    check (agency is not null or role in ('ADMIN', 'AUDITOR'))
);
create index role_grant_person on organisation.role_grant (person);
create index role_grant_agency on organisation.role_grant (agency);

-- Failed attempts slow the next one down, per account and without any address. The key is a hash of what was typed, so
-- that a password typed into the wrong field is not kept, and unknown names behave like known ones.
create table organisation.sign_in_delay (
    account_key  text primary key check (account_key ~ '^[0-9a-f]{64}$'),
    failures     int not null check (failures > 0),
    last_failure timestamptz not null,
    next_attempt timestamptz not null
);

revoke all on organisation.person, organisation.recovery_code, organisation.role_grant, organisation.sign_in_delay
    from public, ${appRole};
grant select, insert, update on organisation.person, organisation.role_grant to ${appRole};
grant select, insert, update, delete on organisation.recovery_code, organisation.sign_in_delay to ${appRole};
