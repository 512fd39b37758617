package vn.labuong.plan.reading;

import java.util.List;

/**
 * A file that is not read, and why. A refusal never costs the memory of the whole file.
 *
 * @param file name of the file, without its folder
 * @param place where inside the file, such as a part of a package or a page; empty when it is the file as such
 * @param arguments what the message of the reason names, in its order
 */
public record PlanRefusal(String file, String place, Reason reason, List<String> arguments) implements PlanReadResult {

    public PlanRefusal {
        arguments = List.copyOf(arguments);
    }

    /** Each has its message, which says what to do, under {@code plan.reading.refused.<reason>}. */
    public enum Reason {
        NOT_FOUND,
        NOT_READABLE,
        EMPTY,
        TOO_LARGE,
        UNKNOWN_KIND,
        WRONG_KIND,
        OLD_WORD,
        ENCRYPTED,
        MACROS,
        ZIP_BOMB,
        BROKEN,
        NOT_TEXT,
        NO_TEXT_LAYER,
        NO_TASK_TABLE
    }
}
