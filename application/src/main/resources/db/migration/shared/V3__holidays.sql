-- Days off besides weekends, and weekend days worked in exchange. A setting that people enter; it moves reminders only,
-- never a legal deadline. Rows are withdrawn, not removed.
create table shared.holiday (
    id               uuid primary key,
    first_day        date not null,
    until            date not null check (until > first_day and until <= first_day + 31),
    yearly           boolean not null default false check (not yearly or until = first_day + 1),
    working          boolean not null default false check (not (working and yearly)),
    name             text not null check (btrim(name) <> '' and length(name) <= 200),
    basis            text check (length(basis) <= 500),
    unverified       boolean not null default false,
    added_by         text not null,
    added_at         timestamptz not null,
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on column shared.holiday.until is 'the day after its last';
comment on column shared.holiday.yearly is 'on the same day and month of every year from the first day''s on';
comment on column shared.holiday.working is 'a weekend day that is worked';
create index holiday_standing on shared.holiday (first_day) where withdrawn_at is null;

-- Only days that are the same each year, each marked as not verified. The lunar new year and the Hung Kings' day move,
-- and the second day of National Day is chosen each year: people enter those from the yearly notice.
insert into shared.holiday (id, first_day, until, yearly, name, unverified, added_by, added_at) values
    ('0f4b6f0e-0101-4000-8000-000000000001', '2023-01-01', '2023-01-02', true, 'Tết Dương lịch', true, 'system', now()),
    ('0f4b6f0e-0430-4000-8000-000000000001', '2023-04-30', '2023-05-01', true, 'Ngày Chiến thắng', true, 'system', now()),
    ('0f4b6f0e-0501-4000-8000-000000000001', '2023-05-01', '2023-05-02', true, 'Ngày Quốc tế lao động', true, 'system', now()),
    ('0f4b6f0e-0902-4000-8000-000000000001', '2023-09-02', '2023-09-03', true, 'Quốc khánh', true, 'system', now());

revoke all on shared.holiday from public, ${appRole};
grant select, insert, update on shared.holiday to ${appRole};
