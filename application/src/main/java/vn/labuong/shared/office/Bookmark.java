package vn.labuong.shared.office;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that Word keeps: a letter, then letters, digits and low lines, 40 at most. Word drops any other name, and the
 * second of two equal ones, without a word.
 */
public final class Bookmark {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private Bookmark() {}

    public static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }

    static void check(@Nullable String name) {
        if (name != null && !isValid(name)) {
            throw new IllegalArgumentException("Word would drop the bookmark " + name);
        }
    }
}
