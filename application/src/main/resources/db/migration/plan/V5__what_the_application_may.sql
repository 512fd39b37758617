-- The application's role adds and changes, and deletes nothing.
grant usage on schema plan to ${appRole};
grant select, insert on all tables in schema plan to ${appRole};
grant update on plan.plan, plan.task, plan.task_role, plan.import_draft, plan.indicator, plan.indicator_target,
  plan.convention, plan.upr_cycle, plan.upr_recommendation to ${appRole};
