package vn.labuong.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.CalendarEntries;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Wording;
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.shared.time.Deadline;
import vn.labuong.shared.time.VietnamTime;

/**
 * The days on which reports are due, for the people of agencies that owe something in a plan on that day: the periods as
 * they are kept, letters of extension included, and those that the plan lets expect where nobody has made them yet.
 */
@Component
class DueDays implements CalendarEntries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 2;
    private static final int REMINDER_DAYS = 7;

    private final Plans plans;
    private final Periods periods;
    private final Extensions extensions;
    private final Access access;
    private final MessageSource messages;

    DueDays(Plans plans, Periods periods, Extensions extensions, Access access, MessageSource messages) {
        this.plans = plans;
        this.periods = periods;
        this.extensions = extensions;
        this.access = access;
        this.messages = messages;
    }

    /** A period and the day that holds in it for some of the person's agencies. */
    private record Due(ReportingPeriod period, LocalDate before, int letters) {}

    /** Four statements for each plan and three for each due day within reach, of which there are few. */
    @Override
    public List<CalendarEntry> entries(Person person, LocalDate today, Locale language) {
        Map<LocalDate, Set<AgencyId>> agencies = new HashMap<>();
        return plans.all().stream()
                .flatMap(plan ->
                        of(plan, today, day -> agencies.computeIfAbsent(day, on -> agencies(person, on))).stream()
                                .flatMap(due -> entries(plan, due, language).stream()))
                .toList();
    }

    /** For each period the days that hold for those of the person's agencies that then owe something, earliest first. */
    private List<List<Due>> of(Plan plan, LocalDate today, Function<LocalDate, Set<AgencyId>> agencies) {
        Function<LocalDate, Duties> duties = plans.dutiesOverTime(plan.code());
        Map<Long, Map<AgencyId, LocalDate>> later = extensions.ofPlan(plan.code());
        List<List<Due>> all = new ArrayList<>();
        for (ReportingPeriod period : kept(plan)) {
            if (isWithinReach(period, today)) {
                LocalDate lastDay = period.dueBefore().minusDays(1);
                Set<AgencyId> own = new TreeSet<>(agencies.apply(lastDay));
                own.retainAll(duties.apply(lastDay).agencies());
                Map<LocalDate, Integer> days = new TreeMap<>();
                Map<AgencyId, LocalDate> granted = later.getOrDefault(period.id(), Map.of());
                own.forEach(agency -> days.merge(
                        granted.getOrDefault(agency, period.dueBefore()),
                        granted.containsKey(agency) ? 1 : 0,
                        Math::addExact));
                all.add(days.entrySet().stream()
                        .map(day -> new Due(period, day.getKey(), day.getValue()))
                        .toList());
            }
        }
        return all;
    }

    private static boolean isWithinReach(ReportingPeriod period, LocalDate today) {
        return !period.closed()
                && period.dueBefore().isAfter(today.minusYears(YEARS_BACK))
                && period.dueBefore().isBefore(today.plusYears(YEARS_AHEAD));
    }

    /** A kept period stands in the place of the one that the plan lets expect, whatever became of its days. */
    private List<ReportingPeriod> kept(Plan plan) {
        Map<String, ReportingPeriod> all = new LinkedHashMap<>();
        PeriodsOfPlan.of(plan).forEach(period -> all.put(period.code(), period));
        periods.of(plan.code()).forEach(period -> all.put(period.code(), period));
        return all.values().stream()
                .sorted(Comparator.comparing(ReportingPeriod::dueBefore).thenComparing(ReportingPeriod::code))
                .toList();
    }

    private Set<AgencyId> agencies(Person person, LocalDate on) {
        return Stream.of(Role.REPORTER, Role.APPROVER, Role.PROGRAMME_OFFICER)
                .flatMap(role -> access.scope(person, role, on).stream())
                .collect(Collectors.toSet());
    }

    /** The earliest day keeps the name that calendars know, so that a letter moves it instead of adding a second one. */
    private List<CalendarEntry> entries(Plan plan, List<Due> days, Locale language) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (Due due : days) {
            String name = "report-" + plan.code() + "-" + due.period().code();
            String uid = (entries.isEmpty() ? name : name + "-" + due.before()) + "@labuong";
            entries.add(entry(plan, due, uid, language));
        }
        return entries;
    }

    private CalendarEntry entry(Plan plan, Due due, String uid, Locale language) {
        ReportingPeriod period = due.period();
        String flag = period.certainty() == Certainty.UNVERIFIED ? text("reporting.due.unverified", language) : "";
        Instant since = plan.begins().atStartOfDay(VietnamTime.ZONE).toInstant();
        return CalendarEntry.lastDayOf(
                        new Deadline(due.before()),
                        uid,
                        summary(due, language),
                        (plan.title().in(language) + " " + flag).strip(),
                        period.version() + due.letters(),
                        since)
                .withReminder(REMINDER_DAYS);
    }

    private String summary(Due due, Locale language) {
        Wording title = due.period().title();
        String day = DAY.format(due.before());
        String kind = due.period().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return title == null
                ? text(
                        "reporting.due." + kind,
                        language,
                        due.period().kind() == ReportingPeriod.Kind.AD_HOC
                                ? due.period().code()
                                : String.valueOf(due.period().lastYear()),
                        day)
                : text("reporting.due.titled", language, title.in(language), day);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
