-- The register of agencies. Every table only grows: a correction is a new row that names the row it replaces and says
-- why, so what the register said on any day can be read again. The working role may only read and add, and a trigger
-- refuses the rest to every role.
create schema if not exists organisation;
grant usage on schema organisation to ${appRole};

create table organisation.territory (
    id          text primary key check (id ~ '^t\.[a-z0-9-]+$'),
    gso_code    text not null,
    name_vi     text not null,
    name_en     text not null,
    name_km     text not null,
    valid_from  date,
    valid_to    date check (valid_to > valid_from),
    legal_basis text not null default '',
    certainty   text not null check (certainty in ('VERIFIED', 'UNVERIFIED')),
    note        text not null default '',
    recorded_at timestamptz not null
);
comment on column organisation.territory.gso_code is 'repeats over time: 91 was Kiên Giang and is An Giang';

create table organisation.agency (
    id          text primary key check (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(id) <= 100),
    recorded_at timestamptz not null
);

create table organisation.agency_state (
    seq         bigint generated always as identity primary key,
    agency      text not null references organisation.agency,
    kind        text not null,
    level       text not null,
    territory   text references organisation.territory,
    parent      text references organisation.agency check (parent <> agency),
    valid_from  date,
    valid_to    date check (valid_to > valid_from),
    gso_code    text not null default '',
    legal_basis text not null default '',
    certainty   text not null check (certainty in ('VERIFIED', 'UNVERIFIED')),
    note        text not null default '',
    withdrawn   boolean not null default false,
    event       text not null default '',
    replaces    bigint unique references organisation.agency_state,
    reason      text not null default '',
    recorded_at timestamptz not null,
    recorded_by text not null check (recorded_by <> '')
);
comment on column organisation.agency_state.event is 'the reorganisation that brought this row, so that it can be undone as a whole; empty for a single correction';
comment on column organisation.agency_state.withdrawn is 'recorded by mistake: kept here, no longer part of the register';
comment on column organisation.agency_state.replaces is 'the row this one corrects; each row is corrected at most once, so two people cannot correct the same unseen';
-- One first row for each agency; everything later replaces something.
create unique index agency_state_first on organisation.agency_state (agency) where replaces is null;

create table organisation.agency_name (
    seq         bigint generated always as identity primary key,
    agency      text not null references organisation.agency,
    lang        text not null check (lang in ('vi', 'en', 'km')),
    form        text not null check (form in ('OFFICIAL', 'SHORT', 'ALIAS', 'ABBREVIATION', 'MISSPELLING')),
    name        text not null check (btrim(name) <> '' and name is nfc normalized),
    valid_from  date,
    valid_to    date check (valid_to > valid_from),
    certainty   text not null check (certainty in ('VERIFIED', 'UNVERIFIED')),
    withdrawn   boolean not null default false,
    event       text not null default '',
    replaces    bigint unique references organisation.agency_name,
    reason      text not null default '',
    recorded_at timestamptz not null,
    recorded_by text not null check (recorded_by <> '')
);
create index agency_name_agency on organisation.agency_name (agency);

create table organisation.succession (
    seq         bigint generated always as identity primary key,
    id          text not null,
    event       text not null,
    type        text not null check (type in ('RENAMED', 'MERGED', 'SPLIT', 'ABOLISHED', 'FUNCTION_MOVED')),
    from_agency text not null references organisation.agency,
    to_agency   text references organisation.agency,
    function    text not null default '',
    share       text not null check (share in ('WHOLE', 'PART')),
    decided     date,
    effective   date not null,
    legal_basis text not null default '',
    certainty   text not null check (certainty in ('VERIFIED', 'UNVERIFIED')),
    note        text not null default '',
    withdrawn   boolean not null default false,
    replaces    bigint unique references organisation.succession,
    reason      text not null default '',
    recorded_at timestamptz not null,
    recorded_by text not null check (recorded_by <> ''),
    check ((type = 'RENAMED') = (to_agency is not null and to_agency = from_agency))
);
comment on column organisation.succession.event is 'the rows of one decision share it';
comment on column organisation.succession.decided is 'the day of the decision, which may lie before or after the day it takes effect';
create unique index succession_first on organisation.succession (id) where replaces is null;

create table organisation.group_clause (
    seq         bigint generated always as identity primary key,
    code        text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    valid_from  date,
    valid_to    date check (valid_to > valid_from),
    kind        text,
    level       text,
    territory   text references organisation.territory,
    member      text references organisation.agency,
    certainty   text not null check (certainty in ('VERIFIED', 'UNVERIFIED')),
    note        text not null default '',
    withdrawn   boolean not null default false,
    replaces    bigint unique references organisation.group_clause,
    reason      text not null default '',
    recorded_at timestamptz not null,
    recorded_by text not null check (recorded_by <> '')
);

create table organisation.group_spelling (
    code        text not null,
    spelling    text not null check (btrim(spelling) <> ''),
    recorded_at timestamptz not null,
    primary key (code, spelling)
);

create function organisation.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'The register only grows: % of organisation.% is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end
$$;

do $$
declare
    register_table text;
begin
    foreach register_table in array array['territory', 'agency', 'agency_state', 'agency_name', 'succession',
                                          'group_clause', 'group_spelling']
    loop
        execute format('create trigger %I before update or delete or truncate on organisation.%I
                        for each statement execute function organisation.refuse_rewriting()',
                       register_table || '_only_grows', register_table);
        execute format('revoke all on organisation.%I from public, ${appRole}', register_table);
        execute format('grant select, insert on organisation.%I to ${appRole}', register_table);
    end loop;
end
$$;
