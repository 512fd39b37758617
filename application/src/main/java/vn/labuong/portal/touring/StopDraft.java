package vn.labuong.portal.touring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.web.Languages;

/**
 * A stop as somebody wants it to be; texts are clean.
 *
 * @param place null where none was chosen
 * @param from null where what was typed is no day
 * @param last its last day, null likewise
 */
public record StopDraft(
        @Nullable AgencyId place,
        Words venue,
        Words hours,
        Words access,
        @Nullable LocalDate from,
        @Nullable LocalDate last) {

    private static final int LONGEST = 1_000;
    private static final int DAYS = 366;

    static StopDraft of(Stop stop) {
        return new StopDraft(stop.place(), stop.venue(), stop.hours(), stop.access(), stop.from(), stop.lastDay());
    }

    /** Why it cannot stand, as message keys; none where it can. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        add(problems, place == null, "place");
        add(problems, venue.isMissing("vi"), "venue");
        add(problems, from == null, "from");
        add(problems, last == null || (from != null && last.isBefore(from)), "last");
        add(problems, from != null && last != null && last.isAfter(from.plusDays(DAYS)), "too-many-days");
        add(
                problems,
                Stream.of(venue, hours, access)
                        .flatMap(words -> words.by().values().stream())
                        .anyMatch(wording -> wording.text().length() > LONGEST),
                "long");
        return problems;
    }

    /** What of it has to be there in each language before everybody is told; as message keys. */
    List<String> missing() {
        boolean whole =
                Languages.CODES.stream().noneMatch(venue::isMissing) && isWholeOrNone(hours) && isWholeOrNone(access);
        return whole ? List.of() : List.of("portal.touring.problem.languages");
    }

    private static boolean isWholeOrNone(Words words) {
        return words.isEmpty() || Languages.CODES.stream().noneMatch(words::isMissing);
    }

    private static void add(List<String> problems, boolean wrong, String name) {
        if (wrong) {
            problems.add("portal.touring.problem." + name);
        }
    }

    /** For the audit log. */
    Map<String, String> words() {
        return Map.of(
                "place",
                String.valueOf(place),
                "venue",
                venue.text("vi"),
                "from",
                String.valueOf(from),
                "last",
                String.valueOf(last));
    }
}
