-- Who changed what, from what, to what, and why. No address of a machine is kept (DNH-15) and nothing is ever
-- changed or removed (DNH-09): the working role may only read and add, and triggers refuse the rest to every role.
create schema if not exists shared;
grant usage on schema shared to ${appRole};

create table shared.audit_entry (
    id            bigint primary key check (id > 0),
    at            timestamptz not null,
    actor         text not null check (actor <> ''),
    action        text not null check (action ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    subject_type  text not null check (subject_type <> ''),
    subject_id    text not null check (subject_id <> ''),
    was           text check (jsonb_typeof(was::jsonb) = 'object'),
    became        text check (jsonb_typeof(became::jsonb) = 'object'),
    reason        text,
    previous_hash text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_entry_subject on shared.audit_entry (subject_type, subject_id, id);
create index audit_entry_action on shared.audit_entry (action, id);
create index audit_entry_actor on shared.audit_entry (actor, id);
create index audit_entry_at on shared.audit_entry (at);

create function shared.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only, % is refused', tg_table_name, lower(tg_op);
end
$$;

create trigger audit_entry_is_append_only before update or delete or truncate on shared.audit_entry
    for each statement execute function shared.refuse_change();

revoke all on shared.audit_entry from public, ${appRole};
grant select, insert on shared.audit_entry to ${appRole};
