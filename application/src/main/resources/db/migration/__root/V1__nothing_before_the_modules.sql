-- Each module brings its own schema and migrations; the root only carries the history's first line.
select 1;
