package vn.labuong.plan.reading;

/** How often a task comes round inside its years; {@link #NONE} when the plan names no rhythm. */
public enum Recurrence {
    NONE,
    YEARLY,
    QUARTERLY,
    MONTHLY,
    CONTINUOUS
}
