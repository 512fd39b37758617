package vn.labuong.reporting.cell;

import java.util.Locale;
import java.util.Optional;
import vn.labuong.plan.TaskCode;

/**
 * What an answer is about.
 *
 * @param code of the task or indicator; empty for the plan as a whole
 */
public record Subject(Kind kind, String code) {

    /** The plan as a whole. */
    public static final Subject PLAN = new Subject(Kind.PLAN, "");

    /** A plan as a whole, one of its tasks or one of its indicators. */
    public enum Kind {
        PLAN,
        TASK,
        INDICATOR
    }

    public Subject {
        if ((kind == Kind.PLAN) != code.isEmpty()) {
            throw new IllegalArgumentException("Not a subject: " + kind + " " + code);
        }
    }

    public static Subject task(TaskCode code) {
        return new Subject(Kind.TASK, code.value());
    }

    public static Subject indicator(String code) {
        return new Subject(Kind.INDICATOR, code);
    }

    /** The name of its cell of that kind within a report, stable in addresses, sheets and documents: {@code task:I.3/figure}. */
    public String cell(CellKind cell) {
        return this + "/" + cell.name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Subject> parse(String text) {
        if (text.equals("plan")) {
            return Optional.of(PLAN);
        }
        if (text.startsWith("task:") && TaskCode.isValid(text.substring(5))) {
            return Optional.of(new Subject(Kind.TASK, text.substring(5)));
        }
        return text.matches("indicator:[a-z0-9][a-z0-9.-]{0,59}")
                ? Optional.of(indicator(text.substring(10)))
                : Optional.empty();
    }

    /** Its name in addresses: {@code plan}, {@code task:VII.14}, {@code indicator:online}. */
    @Override
    public String toString() {
        return switch (kind) {
            case PLAN -> "plan";
            case TASK -> "task:" + code;
            case INDICATOR -> "indicator:" + code;
        };
    }
}
