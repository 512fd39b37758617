package vn.labuong.plan;

import java.util.regex.Pattern;

/** The short name of a plan in addresses and commands, such as {@code AG-2023-2028}. */
public record PlanCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,59}");

    public PlanCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a plan code: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
