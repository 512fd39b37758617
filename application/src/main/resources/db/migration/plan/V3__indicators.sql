-- Indicators: the percentage is never stored, only its numerator and denominator.
create table plan.indicator (
  plan               text not null references plan.plan,
  code               text not null check (code ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
  position           int not null,
  title_vi           text not null check (title_vi <> ''),
  title_en           text,
  title_km           text,
  numerator_vi       text,
  numerator_en       text,
  numerator_km       text,
  denominator_vi     text,
  denominator_en     text,
  denominator_km     text,
  unit               text not null check (unit in ('PERCENT', 'COUNT', 'YES_NO')),
  comparator         text not null check (comparator in ('AT_LEAST', 'ABOVE', 'AT_MOST', 'BELOW', 'RANGE', 'DONE')),
  national_target    text,
  certainty          text not null default 'verified' check (certainty in ('verified', 'unverified')),
  source             text,
  note_vi            text,
  note_en            text,
  note_km            text,
  note_key           text,
  primary key (plan, code)
);

create table plan.indicator_target (
  plan               text not null,
  indicator          text not null,
  year               int not null,
  min_value          numeric(9, 3),
  max_value          numeric(9, 3),
  origin             text not null check (origin in ('PLAN', 'PRESS', 'SET', 'DEMO')),
  primary key (plan, indicator, year),
  foreign key (plan, indicator) references plan.indicator,
  check (num_nonnulls(min_value, max_value) >= 1),
  check (min_value is null or max_value is null or min_value <= max_value)
);

create table plan.indicator_figure (
  id                 bigint generated always as identity primary key,
  plan               text not null,
  indicator          text not null,
  year               int not null,
  numerator          bigint not null check (numerator >= 0),
  denominator        bigint check (denominator >= 0),
  as_of              date not null,
  source             text not null,
  demo               boolean not null default false,
  who                text not null,
  recorded_at        timestamptz not null,
  foreign key (plan, indicator) references plan.indicator
);
create index indicator_figure_of on plan.indicator_figure (plan, indicator, year);
create trigger append_only before update or delete on plan.indicator_figure
  for each row execute function plan.refuse_change();

create table plan.indicator_task (
  plan               text not null,
  indicator          text not null,
  task               text not null,
  primary key (plan, indicator, task),
  foreign key (plan, indicator) references plan.indicator,
  foreign key (plan, task) references plan.task
);
