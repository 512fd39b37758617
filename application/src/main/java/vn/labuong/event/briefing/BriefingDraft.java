package vn.labuong.event.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.event.PressBriefing.Content;
import vn.labuong.event.PressBriefing.Photograph;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Wording;
import vn.labuong.shared.time.VietnamTime;

/**
 * A briefing as somebody wants it; texts are clean.
 *
 * @param chair null where none was chosen; likewise the day and the hours in Viet Nam where none can be read
 */
public record BriefingDraft(
        Content content,
        @Nullable AgencyId chair,
        @Nullable LocalDate day,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends) {

    static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_CODE = 100;

    /** Why it cannot be kept even as a draft, as message keys; none where it can. */
    List<String> problems(RegisterSnapshot register) {
        List<String> problems = new ArrayList<>();
        add(problems, content.title().vi().isBlank(), "title");
        add(problems, texts(content.title(), content.place()).anyMatch(text -> text.length() > LONGEST_TITLE), "long");
        add(
                problems,
                texts(content.invitation(), content.summary()).anyMatch(text -> text.length() > LONGEST_TEXT),
                "long-text");
        add(problems, day == null || begins == null || ends == null, "when");
        add(problems, begins != null && ends != null && !ends.isAfter(begins), "hours");
        add(problems, chair == null || day == null || !exists(register, chair, day), "chair");
        add(problems, content.documents().stream().anyMatch(code -> code.length() > LONGEST_CODE), "item");
        add(problems, content.photographs().stream().anyMatch(BriefingDraft::isUntold), "alternative");
        return problems.stream().distinct().toList();
    }

    private static boolean isUntold(Photograph one) {
        return one.item().isBlank() || one.alternative().vi().isBlank();
    }

    private static boolean exists(RegisterSnapshot register, AgencyId chair, LocalDate day) {
        return register.agency(chair).filter(agency -> agency.existsOn(day)).isPresent();
    }

    /** What everybody must be able to read before it is announced. */
    static List<String> missing(Content content) {
        List<String> missing = new ArrayList<>();
        add(missing, content.invitation().vi().isBlank(), "invitation");
        add(missing, content.place().vi().isBlank(), "place");
        return missing;
    }

    Optional<Instant> beginsAt() {
        return moment(begins);
    }

    Optional<Instant> endsAt() {
        return moment(ends);
    }

    private Optional<Instant> moment(@Nullable LocalTime time) {
        return day == null || time == null
                ? Optional.empty()
                : Optional.of(day.atTime(time).atZone(VietnamTime.ZONE).toInstant());
    }

    private static Stream<String> texts(Wording... wordings) {
        return Stream.of(wordings).flatMap(one -> Stream.of(one.vi(), text(one.en()), text(one.km())));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void add(List<String> problems, boolean wrong, String name) {
        if (wrong) {
            problems.add("event.briefing.problem." + name);
        }
    }
}
