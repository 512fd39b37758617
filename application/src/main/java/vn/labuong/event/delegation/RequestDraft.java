package vn.labuong.event.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.Kind;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.shared.mail.MailAddress;

/**
 * A request as somebody wants to send it; texts are clean, and blank where nothing was typed.
 *
 * @param kind null where none was chosen
 * @param from null where what was typed is no day, likewise {@code last}, the last day of the visit
 * @param places ids of communes
 */
public record RequestDraft(
        @Nullable Kind kind,
        String country,
        int people,
        @Nullable LocalDate from,
        @Nullable LocalDate last,
        List<String> places,
        boolean interpreter,
        String answerIn,
        Asked asked) {

    public static final int MOST_PEOPLE = 200;
    public static final int MOST_PLACES = 20;
    public static final int LONGEST = 200;
    public static final int LONGEST_PURPOSE = 2_000;
    private static final int LONGEST_DAYS = 90;
    private static final int YEARS_AHEAD = 2;
    private static final String LINE = "\\+?[0-9(][0-9 .()-]{5,30}";

    public RequestDraft {
        places = List.copyOf(places);
    }

    /** Why it cannot be received, as message keys; none where it can. */
    public List<String> problems(RegisterSnapshot register, LocalDate today) {
        List<String> problems = new ArrayList<>();
        add(problems, kind == null, "kind");
        add(problems, asked.organisation().isBlank(), "organisation");
        add(problems, !Countries.isOne(country), "country");
        add(problems, people < 1 || people > MOST_PEOPLE, "people");
        add(problems, !hasDays(today), "days");
        add(problems, places.size() > MOST_PLACES || !areCommunes(register), "places");
        add(problems, asked.purpose().isBlank(), "purpose");
        add(problems, asked.contact().isBlank(), "contact");
        add(problems, MailAddress.parse(asked.mail()).isEmpty(), "mail");
        String line = asked.line();
        add(problems, line != null && !line.matches(LINE), "line");
        add(problems, isTooLong(), "long");
        return problems;
    }

    private boolean hasDays(LocalDate today) {
        return from != null
                && last != null
                && !last.isBefore(from)
                && !from.isBefore(today)
                && last.isBefore(from.plusDays(LONGEST_DAYS))
                && from.isBefore(today.plusYears(YEARS_AHEAD));
    }

    private boolean areCommunes(RegisterSnapshot register) {
        LocalDate day = from;
        return places.isEmpty()
                || (day != null
                        && places.stream()
                                .allMatch(place -> AgencyId.isWellFormed(place)
                                        && register.agency(AgencyId.of(place))
                                                .filter(agency ->
                                                        agency.level() == Agency.Level.COMMUNE && agency.existsOn(day))
                                                .isPresent()));
    }

    private boolean isTooLong() {
        String spoken = asked.spoken();
        return asked.purpose().length() > LONGEST_PURPOSE
                || Stream.of(asked.organisation(), asked.contact(), spoken == null ? "" : spoken)
                        .anyMatch(text -> text.length() > LONGEST);
    }

    private static void add(List<String> problems, boolean wrong, String name) {
        if (wrong) {
            problems.add("event.request.problem." + name);
        }
    }
}
