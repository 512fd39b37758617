package vn.labuong.plan.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskState;
import vn.labuong.shared.text.Dates;

/** Turns what plans hold into the reader's words. */
@Component("planWords")
class PlanWords {

    private final MessageSource messages;

    PlanWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A key that data may name but the bundle need not know: then the key's last part itself. */
    String term(String prefix, String value, Locale locale) {
        String found = messages.getMessage(prefix + "." + value, null, value, locale);
        return found == null ? value : found;
    }

    /** 05/09/2023, in every language. */
    String date(LocalDate day) {
        return Dates.numeric(day);
    }

    String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    String state(TaskState state, Locale locale) {
        return text("plan.state." + state.name(), locale);
    }

    String years(Task task, Locale locale) {
        return years(task.fromYear(), task.toYear(), locale);
    }

    String years(@Nullable Integer from, @Nullable Integer to, Locale locale) {
        if (from == null && to == null) {
            return text("plan.years.none", locale);
        }
        if (from == null || to == null || from.equals(to)) {
            return String.valueOf(from == null ? to : from);
        }
        return from + "–" + to;
    }

    /** Yearly, quarterly and so on; empty where the plan names no rhythm. */
    String recurrence(Task task, Locale locale) {
        return task.recurrence() == null
                ? ""
                : text("plan.recurrence." + task.recurrence().name().toLowerCase(Locale.ROOT), locale);
    }

    /** The name of a constant as the reader's keys write it: {@code WRONG_KIND} is {@code wrong-kind}. */
    static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The badge that goes with a state. */
    static String badge(TaskState state) {
        return switch (state) {
            case NOT_STARTED -> "planned";
            case UNDER_WAY -> "running";
            case DONE -> "done";
            case DELAYED -> "late";
        };
    }
}
