package vn.labuong.organisation.revision;

import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Texts;

/** Why somebody changes the register; without one nothing is changed. */
record Reason(String text) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    boolean isMissing() {
        return text.length() < SHORTEST || text.length() > LONGEST;
    }

    static Reason of(@Nullable String text) {
        return new Reason(text == null ? "" : Texts.clean(text));
    }
}
