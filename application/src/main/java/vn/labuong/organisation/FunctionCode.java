package vn.labuong.organisation;

import java.util.regex.Pattern;

/**
 * A function of the administration ({@code press}, {@code children}, {@code religion}); a department that is dissolved
 * passes each to a successor of its own. {@link #GENERAL} is a duty for which no function was named.
 */
public record FunctionCode(String value) implements Comparable<FunctionCode> {

    private static final Pattern FORM = Pattern.compile("(?:[a-z][a-z0-9_]{0,49})?");

    public static final FunctionCode GENERAL = new FunctionCode("");
    public static final FunctionCode PRESS = new FunctionCode("press");
    public static final FunctionCode DIGITAL = new FunctionCode("digital");
    public static final FunctionCode CYBER_SECURITY = new FunctionCode("cyber_security");

    public FunctionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a function: " + value);
        }
    }

    public static FunctionCode of(String value) {
        return new FunctionCode(value);
    }

    public boolean isGeneral() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(FunctionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
