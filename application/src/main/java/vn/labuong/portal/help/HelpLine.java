package vn.labuong.portal.help;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Wording;

/**
 * A help line as the public is told of it in {@code [from, until)}.
 *
 * @param number as one dials it
 * @param purpose what it is for
 * @param hours when somebody answers, null where that is not known
 * @param topics the slugs of the topics on whose pages it stands, none for all
 * @param source where the entry comes from
 * @param until first day on which it no longer stands, null while it does
 */
public record HelpLine(
        UUID id,
        Wording name,
        String number,
        Wording purpose,
        @Nullable Wording hours,
        List<String> topics,
        String source,
        boolean verified,
        LocalDate from,
        @Nullable LocalDate until,
        int version) {

    public HelpLine {
        topics = List.copyOf(topics);
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && !isEnded(day);
    }

    public boolean isEnded(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    public boolean isAbout(String topic) {
        return topics.isEmpty() || topics.contains(topic);
    }
}
