-- Work that waits: one row a task, gone once it is done. What became of it is kept by the module that did it; this table
-- alone may lose rows, because a row here says only that something is still to be done.
create table shared.queued_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index queued_task_due on shared.queued_task (execution_time);
create index queued_task_heartbeat on shared.queued_task (last_heartbeat) where picked;

grant select, insert, update, delete on shared.queued_task to ${appRole};
