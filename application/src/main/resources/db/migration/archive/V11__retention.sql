-- How long items are kept, what was decided at the end, and what must not be touched. The machine lists; people decide.

-- Wordings of the schedule that were replaced, when, by whom and why, so that what a decision rested on can be read later.
create table archive.series_version (
  series           text not null references archive.series,
  version          int not null check (version > 0),
  position         int not null,
  title_vi         text not null,
  title_en         text not null,
  title_km         text not null,
  keep_years       int,
  transfer_years   int,
  certainty        text not null,
  source           text not null,
  why              text not null check (why <> ''),
  replaced_at      timestamptz not null,
  replaced_by      text not null,
  primary key (series, version)
);
create trigger series_version_is_append_only before update or delete or truncate on archive.series_version
  for each statement execute function shared.refuse_change();
grant select, insert on archive.series_version to ${appRole};

-- What was decided of an item; the last of its kind holds.
create table archive.retention_decision (
  id               uuid primary key,
  item             uuid not null references archive.item,
  kind             text not null check (kind in ('keep_until', 'keep_forever', 'transfer')),
  -- Last year of keeping.
  until_year       int check (until_year between 1800 and 2300),
  transferred_on   date,
  receiver         text check (receiver <> ''),
  why              text not null check (why <> ''),
  made_at          timestamptz not null,
  made_by          text not null,
  check ((kind = 'keep_until') = (until_year is not null)),
  check ((kind = 'transfer') = (transferred_on is not null and receiver is not null))
);
create index retention_decision_item on archive.retention_decision (item, made_at);
create trigger retention_decision_is_append_only before update or delete or truncate on archive.retention_decision
  for each statement execute function shared.refuse_change();
grant select, insert on archive.retention_decision to ${appRole};

-- Items that an inspection, a complaint or a court needs: as long as it stands, nothing of the item goes.
create table archive.hold (
  id               uuid primary key,
  item             uuid not null references archive.item,
  why              text not null check (why <> ''),
  placed_at        timestamptz not null,
  placed_by        text not null,
  lifted_at        timestamptz,
  lifted_by        text,
  lifted_why       text,
  check ((lifted_at is null) = (lifted_by is null and lifted_why is null))
);
create unique index hold_one on archive.hold (item) where lifted_at is null;
grant select, insert, update on archive.hold to ${appRole};

-- A first schedule. Which row of the rules each stands for could not be read: all are to be confirmed by the agency.
insert into archive.series (code, position, title_vi, title_en, title_km, keep_years, transfer_years, certainty, source)
values
  ('ke-hoach', 1, 'Kế hoạch, báo cáo hằng năm và nhiều năm', 'Plans and reports of one year and more',
   'ផែនការ និងរបាយការណ៍ប្រចាំឆ្នាំ និងច្រើនឆ្នាំ', null, 6, 'unverified', 'Thông tư 10/2022/TT-BNV (english.luatvietnam.vn 238534)'),
  ('quyet-dinh', 2, 'Quyết định, văn bản chỉ đạo', 'Decisions and directives', 'សេចក្តីសម្រេច និងឯកសារដឹកនាំ',
   null, 6, 'unverified', 'Thông tư 10/2022/TT-BNV'),
  ('an-pham', 3, 'Tư liệu, ấn phẩm truyền thông về quyền con người', 'Records and publications on human rights',
   'ឯកសារ និងការបោះពុម្ពអំពីសិទ្ធិមនុស្ស', null, 6, 'unverified', 'Kế hoạch 355/KH-UBND, nhiệm vụ I.5, VII.1'),
  ('bao-cao-quy', 4, 'Báo cáo tháng, quý', 'Monthly and quarterly reports', 'របាយការណ៍ប្រចាំខែ និងត្រីមាស',
   10, null, 'unverified', 'Thông tư 09/2011/TT-BNV (đã hết hiệu lực; english.luatvietnam.vn 62297)'),
  ('tap-huan', 5, 'Hồ sơ tập huấn, hội nghị', 'Training and conference files', 'សំណុំឯកសារបណ្តុះបណ្តាល និងសន្និសីទ',
   10, null, 'unverified', 'Chưa có nguồn (10–20 năm)'),
  ('cuoc-thi', 6, 'Hồ sơ cuộc thi, giải thưởng', 'Contest and award files', 'សំណុំឯកសារប្រកួត និងរង្វាន់',
   10, null, 'unverified', 'Chưa có nguồn (10–20 năm)'),
  ('trao-doi', 7, 'Công văn trao đổi', 'Correspondence', 'លិខិតឆ្លើយឆ្លង', 10, null, 'unverified', 'Chưa có nguồn')
on conflict (code) do nothing;
