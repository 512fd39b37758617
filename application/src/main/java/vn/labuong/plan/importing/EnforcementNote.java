package vn.labuong.plan.importing;

import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.SearchKey;

/**
 * Marks tasks that ask for work against content or people. The product keeps their text and the figure that the
 * responsible agency reports, and nothing else (DNH-05); the mark puts that note beside the task.
 */
public final class EnforcementNote {

    /** Last part of the message key of the note. */
    public static final String KEY = "dnh05";

    private EnforcementNote() {}

    public static @Nullable String keyFor(String title) {
        String words = SearchKey.of(title);
        boolean acts = words.contains("ngan chan") || words.contains("ra quet") || words.contains("go bo");
        return acts && words.contains("khong gian mang") ? KEY : null;
    }
}
