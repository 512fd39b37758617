package vn.labuong.portal.editorial;

import org.jspecify.annotations.Nullable;
import vn.labuong.portal.editorial.ReviewEvents.Event;

/**
 * How one version stands with its second person.
 *
 * @param last what happened last: by whom, when, and what was said; null where nobody has asked
 */
public record Review(Standing standing, @Nullable Event last) {

    static final Review NONE = new Review(Standing.NONE, null);

    /** Where it stands. */
    public enum Standing {
        NONE,
        ASKED,
        APPROVED,
        SENT_BACK
    }

    /**
     * What became of asking or deciding.
     *
     * @param problemKey message key of why nothing was done, null where it was done
     */
    public record Outcome(@Nullable String problemKey) {

        static final Outcome DONE = new Outcome(null);

        static Outcome refused(String name) {
            return new Outcome("portal.review.problem." + name);
        }
    }
}
