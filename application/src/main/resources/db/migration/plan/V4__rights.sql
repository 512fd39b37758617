-- Conventions and UPR recommendations as reference data; wording stays empty until somebody enters it from the source.
create table plan.convention (
  code               text primary key check (code ~ '^[A-Z]{3,6}$'),
  position           int not null,
  title_vi           text not null,
  title_en           text not null,
  title_km           text not null,
  un_joined          text,
  un_certainty       text not null default 'unverified' check (un_certainty in ('verified', 'unverified')),
  domestic_joined    text,
  party              boolean not null,
  certainty          text not null check (certainty in ('verified', 'unverified')),
  source             text,
  note               text
);

create table plan.upr_cycle (
  cycle              int primary key check (cycle between 1 and 20),
  dialogue_on        date,
  adopted_on         date,
  states             int,
  received           int,
  accepted           int,
  document           text,
  certainty          text not null check (certainty in ('verified', 'unverified')),
  source             text,
  note               text
);

create table plan.upr_recommendation (
  cycle              int not null references plan.upr_cycle,
  national_number    text not null,
  un_paragraph       text,
  wording_vi         text,
  wording_en         text,
  wording_km         text,
  recommended_by     text,
  subject_vi         text,
  subject_en         text,
  subject_km         text,
  certainty          text not null check (certainty in ('verified', 'unverified')),
  primary key (cycle, national_number)
);

-- A task serves a convention or a recommendation.
create table plan.task_link (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  task               text not null,
  convention         text references plan.convention,
  cycle              int,
  national_number    text,
  certainty          text not null check (certainty in ('verified', 'unverified')),
  foreign key (plan, task) references plan.task,
  foreign key (cycle, national_number) references plan.upr_recommendation,
  check ((convention is not null) <> (cycle is not null and national_number is not null)),
  unique nulls not distinct (plan, task, convention, cycle, national_number)
);
