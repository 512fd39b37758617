package vn.labuong.plan.reading;

/** A heading over tasks, a task that is only the sum of its sub-rows, or a task somebody leads. */
public enum RowKind {
    GROUP,
    PARENT,
    TASK
}
