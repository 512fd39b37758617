package vn.labuong.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.shared.time.Deadline;
import vn.labuong.shared.time.VietnamTime;

/** The days on which reports are due, for the people of agencies that owe something in a plan on that day. */
@Component
class DueDays implements CalendarEntries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 2;
    private static final int REMINDER_DAYS = 7;

    private final Plans plans;
    private final Access access;
    private final MessageSource messages;

    DueDays(Plans plans, Access access, MessageSource messages) {
        this.plans = plans;
        this.access = access;
        this.messages = messages;
    }

    /** Two statements for each plan and three for each due day within reach, of which there are few. */
    @Override
    public List<CalendarEntry> entries(Person person, LocalDate today, Locale language) {
        Map<LocalDate, Set<AgencyId>> agencies = new HashMap<>();
        return plans.all().stream()
                .flatMap(plan ->
                        of(plan, today, day -> agencies.computeIfAbsent(day, on -> agencies(person, on))).stream()
                                .map(period -> entry(plan, period, language)))
                .toList();
    }

    /** The periods of the plan for whose last day in time one of the person's agencies then owes something. */
    private List<ReportingPeriod> of(Plan plan, LocalDate today, Function<LocalDate, Set<AgencyId>> agencies) {
        Function<LocalDate, Duties> duties = plans.dutiesOverTime(plan.code());
        return PeriodsOfPlan.of(plan).stream()
                .filter(period -> period.dueBefore().isAfter(today.minusYears(YEARS_BACK))
                        && period.dueBefore().isBefore(today.plusYears(YEARS_AHEAD)))
                .filter(period -> {
                    LocalDate lastDay = period.dueBefore().minusDays(1);
                    Set<AgencyId> own = agencies.apply(lastDay);
                    return !own.isEmpty()
                            && !Collections.disjoint(own, duties.apply(lastDay).agencies());
                })
                .toList();
    }

    private Set<AgencyId> agencies(Person person, LocalDate on) {
        return Stream.of(Role.REPORTER, Role.APPROVER, Role.PROGRAMME_OFFICER)
                .flatMap(role -> access.scope(person, role, on).stream())
                .collect(Collectors.toSet());
    }

    private CalendarEntry entry(Plan plan, ReportingPeriod period, Locale language) {
        String kind = period.kind().name().toLowerCase(Locale.ROOT);
        String flag = period.certainty() == Certainty.UNVERIFIED ? text("reporting.due.unverified", language) : "";
        Instant since = plan.begins().atStartOfDay(VietnamTime.ZONE).toInstant();
        return CalendarEntry.lastDayOf(
                        new Deadline(period.dueBefore()),
                        "report-" + plan.code() + "-" + period.code() + "@labuong",
                        text(
                                "reporting.due." + kind,
                                language,
                                String.valueOf(period.lastYear()),
                                DAY.format(period.dueBefore())),
                        (plan.title().in(language) + " " + flag).strip(),
                        0,
                        since)
                .withReminder(REMINDER_DAYS);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
