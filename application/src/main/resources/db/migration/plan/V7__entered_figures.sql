-- A figure may correct another, which stays; each is corrected at most once, so that of two people the second is told.
alter table plan.indicator_figure add column replaces bigint unique references plan.indicator_figure;
alter table plan.indicator_figure add column explanation text;
