package vn.labuong.plan;

import java.util.regex.Pattern;

/** The number of a task as the plan prints it, made full by its group: {@code VII.14}, {@code III.5.a}. */
public record TaskCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9\u0110\u0111]+(\\.[A-Za-z0-9\u0110\u0111]+)*");

    public TaskCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a task code: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= 40 && FORM.matcher(text).matches();
    }

    /** The part before the first dot: the group of the task. */
    public TaskCode group() {
        int dot = value.indexOf('.');
        return dot < 0 ? this : new TaskCode(value.substring(0, dot));
    }

    @Override
    public String toString() {
        return value;
    }
}
