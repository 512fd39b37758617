-- What the public site keeps of its own. Other parts of the module add their tables from V5 on.
create schema if not exists portal;
grant usage on schema portal to ${appRole};

-- Where a person can turn: entries that people keep. An entry stands in [valid_from, valid_until); it is ended, never removed.
create table portal.help_line (
  id               uuid primary key,
  name_vi          text not null check (name_vi <> ''),
  name_en          text not null check (name_en <> ''),
  name_km          text not null check (name_km <> ''),
  number           text not null check (number ~ '^\+?[0-9][0-9 .()-]{1,24}$'),
  purpose_vi       text not null check (purpose_vi <> ''),
  purpose_en       text not null check (purpose_en <> ''),
  purpose_km       text not null check (purpose_km <> ''),
  hours_vi         text check (hours_vi <> ''),
  hours_en         text check (hours_en <> ''),
  hours_km         text check (hours_km <> ''),
  -- Slugs of the topics on whose pages it stands; none means all.
  topics           text[] not null default '{}',
  source           text not null check (source <> ''),
  verified         boolean not null default false,
  valid_from       date not null,
  valid_until      date check (valid_until >= valid_from),
  changed_at       timestamptz not null default now(),
  version          int not null default 1,
  check ((hours_vi is null) = (hours_en is null) and (hours_vi is null) = (hours_km is null))
);
grant select, insert, update on portal.help_line to ${appRole};

-- The one line that the programme names. Its hours were in no source; all of it is to be confirmed.
insert into portal.help_line (id, name_vi, name_en, name_km, number, purpose_vi, purpose_en, purpose_km, topics, source,
  verified, valid_from)
values ('5b1d0a51-0111-4000-8000-000000000001', 'Tổng đài quốc gia bảo vệ trẻ em', 'National child protection hotline',
  'លេខទូរស័ព្ទជាតិការពារកុមារ', '111',
  'Khi một trẻ em bị xâm hại, bị bạo lực hoặc có nguy cơ bị hại; trẻ em và người lớn đều gọi được.',
  'When a child is abused, suffers violence or may come to harm; children and adults may call.',
  'ពេលកុមារត្រូវគេរំលោភបំពាន រងអំពើហិង្សា ឬអាចមានគ្រោះថ្នាក់ កុមារ និងមនុស្សពេញវ័យអាចហៅបាន។',
  '{tre-em}', 'Yêu cầu của cổng công khai nêu số 111; chưa đối chiếu với nguồn chính thức', false, '2023-01-01');
