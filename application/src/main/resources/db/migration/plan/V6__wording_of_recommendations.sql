-- What people entered of a recommendation from its document. The newest version holds in place of the shipped row;
-- older ones stay, so that one can read what was said when.
create table plan.upr_entry (
  id                 bigint generated always as identity primary key,
  cycle              int not null,
  national_number    text not null,
  version            int not null check (version > 0),
  un_paragraph       text,
  wording_vi         text,
  wording_en         text,
  wording_km         text,
  recommended_by     text,
  certainty          text not null check (certainty in ('verified', 'unverified')),
  source             text not null check (source <> ''),
  who                text not null,
  recorded_at        timestamptz not null,
  unique (cycle, national_number, version),
  foreign key (cycle, national_number) references plan.upr_recommendation,
  check (wording_vi is not null or (wording_en is null and wording_km is null))
);
create trigger append_only before update or delete on plan.upr_entry
  for each row execute function plan.refuse_change();
grant select, insert on plan.upr_entry to ${appRole};
