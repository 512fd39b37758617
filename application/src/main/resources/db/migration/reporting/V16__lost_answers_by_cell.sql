-- The same answer sent again is looked for by its cell and its author.
create index lost_answer_by_cell on reporting.lost_answer (report, subject_kind, subject, kind, who)
  where settled_at is null;
