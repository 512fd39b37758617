package vn.labuong.plan.reading;

import java.util.regex.Pattern;

/** Puts pieces of a cell together again. */
final class Joining {

    /** "2023-" at the end of a line goes on as "2023-2028"; a dash with a space before it is a dash of the sentence. */
    private static final Pattern HYPHEN_AT_END = Pattern.compile(".*[\\p{L}\\p{N}]-", Pattern.DOTALL);

    private static final Pattern BREAK_AFTER_HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N}]-)\n");

    private Joining() {}

    static String join(String text, String rest) {
        if (text.isEmpty() || rest.isEmpty()) {
            return text + rest;
        }
        return HYPHEN_AT_END.matcher(text).matches() ? text + rest : text + "\n" + rest;
    }

    static String oneLine(String text) {
        return BREAK_AFTER_HYPHEN.matcher(text).replaceAll("").replace('\n', ' ');
    }
}
