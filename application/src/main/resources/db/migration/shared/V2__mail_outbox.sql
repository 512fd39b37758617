-- Letters owed to people. A row is the promise: it is made in the transaction of what it tells about, once for a kind,
-- person and day, and sent from here. The address is personal data: it goes when the letter is sent or cancelled.
create table shared.mail_outbox (
    id           uuid primary key,
    kind         text not null check (kind ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    person       text not null check (person <> ''),
    day          date not null,
    address      text check (address !~ '[\x01-\x20\x7F]'),
    subject      text not null check (btrim(subject) <> '' and subject !~ '[\x01-\x1F\x7F]'),
    body         text not null check (btrim(body) <> ''),
    html         text,
    demo         boolean not null default false,
    state        text not null default 'QUEUED'
                 check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts     int not null default 0 check (attempts >= 0),
    next_attempt timestamptz not null,
    failure      text,
    failure_code int check (failure_code between 200 and 599),
    created_at   timestamptz not null,
    queued_at    timestamptz not null,
    closed_at    timestamptz,
    unique (kind, person, day),
    check ((address is null) = (state in ('SENT', 'CANCELLED'))),
    check ((closed_at is null) = (state in ('QUEUED', 'SENDING')))
);
comment on column shared.mail_outbox.person is 'user name';
comment on column shared.mail_outbox.demo is 'written in a demonstration, never given to a server';
comment on column shared.mail_outbox.next_attempt is 'while SENDING: when the sender counts as dead and the letter as due';
comment on column shared.mail_outbox.queued_at is 'from when giving up is counted: made, or put back by an administrator';
comment on column shared.mail_outbox.failure_code is 'the server''s answer; its words would repeat the address';
create index mail_outbox_due on shared.mail_outbox (next_attempt) where state in ('QUEUED', 'SENDING') and not demo;
create index mail_outbox_day on shared.mail_outbox (day, state);

revoke all on shared.mail_outbox from public, ${appRole};
grant select, insert, update on shared.mail_outbox to ${appRole};
