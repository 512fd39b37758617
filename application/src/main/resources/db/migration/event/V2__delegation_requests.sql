-- Requests of foreign delegations and reporters to work in the province. Only what their host needs to receive them: no
-- question on opinions, on what was written before, on persons to be met; no rating and no list of the unwanted. Contacts are
-- erased some time after the visit; the row stays, as one that was counted.
create table event.delegation_request (
  id               uuid primary key,
  -- By which the one who asked finds it without an account; cannot be guessed.
  code             text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  kind             text not null check (kind in ('delegation', 'reporter')),
  -- Of two letters (ISO 3166-1), ZZ for an organisation of several countries.
  country          text not null check (country ~ '^[A-Z]{2}$'),
  people           int not null check (people between 1 and 200),
  visit_from       date not null,
  visit_until      date not null,
  -- Ids of communes of the register of agencies.
  places           text[] not null default '{}',
  interpreter      boolean not null,
  -- In which the letters to them are written.
  answer_in        text not null check (answer_in in ('vi', 'en', 'km')),
  state            text not null check (state in ('received', 'confirmed', 'declined', 'done')),
  organisation     text check (organisation <> ''),
  purpose          text check (purpose <> ''),
  spoken           text check (spoken <> ''),
  contact          text check (contact <> ''),
  contact_mail     text check (contact_mail <> '' and contact_mail !~ '[\x01-\x20\x7F]'),
  contact_line     text check (contact_line <> ''),
  declined_why     text check (declined_why <> ''),
  demonstration    boolean not null default false,
  received_at      timestamptz not null,
  erased_at        timestamptz,
  version          int not null default 1,
  check (visit_until > visit_from),
  -- Erased means erased: of what a person typed nothing is left.
  check (erased_at is null or (organisation is null and purpose is null and spoken is null and contact is null
    and contact_mail is null and contact_line is null and declined_why is null)),
  check (erased_at is not null or (organisation is not null and purpose is not null and contact is not null
    and contact_mail is not null)),
  check (state <> 'declined' or erased_at is not null or declined_why is not null)
);
create index delegation_request_received on event.delegation_request (received_at);
create index delegation_request_due on event.delegation_request (visit_until) where erased_at is null;

create table event.delegation_step (
  request          uuid not null references event.delegation_request,
  number           int not null check (number >= 1),
  state            text not null check (state in ('received', 'confirmed', 'declined', 'done')),
  taken_at         timestamptz not null,
  taken_by         text not null,
  primary key (request, number)
);
create trigger append_only before update or delete on event.delegation_step
  for each row execute function event.only_added();

-- How many days after the visit contacts are kept. No source told which time the law asks for: people of the programme set
-- it, and say when they have confirmed it. The last row holds.
create table event.contact_retention (
  number           int primary key check (number >= 1),
  days             int not null check (days between 1 and 3650),
  verified         boolean not null,
  source           text not null check (source <> ''),
  set_at           timestamptz not null,
  set_by           text not null
);
create trigger append_only before update or delete on event.contact_retention
  for each row execute function event.only_added();
insert into event.contact_retention values (1, 90, false, 'Giá trị ban đầu của sản phẩm, chưa đối chiếu với văn bản nào',
  now(), 'system');

grant select, insert, update on event.delegation_request to ${appRole};
grant select, insert on event.delegation_step, event.contact_retention to ${appRole};
