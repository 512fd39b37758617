package vn.labuong.plan.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invented state of a task for the demonstration; it holds from its day until the task's next one. */
public record DemoProgress(
        String task, LocalDate since, State state, @Nullable Trilingual note) {

    /** Where a task stands. Labels: {@code plan.state.<NAME>}. */
    public enum State {
        NOT_STARTED,
        UNDER_WAY,
        DONE,
        DELAYED
    }
}
