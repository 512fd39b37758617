package vn.labuong.plan;

/** Where a task stands, as a person of the programme entered it. */
public enum TaskState {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    DELAYED
}
