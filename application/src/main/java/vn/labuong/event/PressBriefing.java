package vn.labuong.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Wording;
import vn.labuong.shared.time.VietnamTime;

/**
 * A press briefing as it stands.
 *
 * @param slug by which addresses name it, for ever
 * @param announced everybody may see it; it stays so when it is cancelled
 * @param chair the agency that holds it
 * @param cancelledBecause null unless it is cancelled
 * @param version counts every act
 */
public record PressBriefing(
        String slug,
        State state,
        boolean announced,
        AgencyId chair,
        Instant begins,
        Instant ends,
        Content content,
        @Nullable String cancelledBecause,
        boolean demonstration,
        int version,
        Instant changedAt,
        String changedBy) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        ANNOUNCED,
        HELD,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is said of it; a text that nobody wrote is blank.
     *
     * @param summary what was said there, written afterwards
     * @param documents codes of items of the archive; whether everybody may see them is asked of the archive
     */
    public record Content(
            Wording title,
            Wording invitation,
            Wording place,
            Wording summary,
            List<String> documents,
            List<Photograph> photographs) {

        public Content {
            documents = List.copyOf(documents);
            photographs = List.copyOf(photographs);
        }
    }

    /**
     * A photograph.
     *
     * @param item code of an item of the archive
     * @param alternative what is seen in it, for those who do not see it
     */
    public record Photograph(String item, Wording alternative) {}

    /** The day in Viet Nam on which it begins. */
    public LocalDate day() {
        return VietnamTime.day(begins);
    }

    public boolean isAhead(Instant now) {
        return state == State.ANNOUNCED && ends.isAfter(now);
    }
}
