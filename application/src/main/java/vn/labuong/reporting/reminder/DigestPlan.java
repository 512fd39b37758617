package vn.labuong.reporting.reminder;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Correspondents.Correspondent;
import vn.labuong.organisation.Role;
import vn.labuong.reporting.unit.ReportState;

/**
 * Decides who is written to on a day and about what: pure, from what is owed, who holds which role, and what was sent
 * before. A letter names everything that awaits the person; it goes when one of its matters has its day.
 *
 * <p>Reporters are told of what they have to fill in (where an agency has none, its approvers are); approvers of what waits
 * for them and of what is overdue; whoever receives reports of what is overdue elsewhere and of what waits for a decision.
 */
final class DigestPlan {

    private static final int FORTNIGHT = 14;
    private static final int WEEK = 7;
    private static final int LAST = 2;
    private static final int STILL_OVERDUE = 5;

    private final WorkingDayCount days;
    private final List<Owed> owed;
    private final Set<AgencyId> withReporter;

    DigestPlan(WorkingDayCount days, List<Owed> owed, List<Correspondent> everybody) {
        this.days = days;
        this.owed = owed;
        this.withReporter = everybody.stream()
                .flatMap(reader -> reader.scopes().getOrDefault(Role.REPORTER, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether letters of that day count towards the most that anybody gets. */
    static boolean isInSeason(LocalDate day) {
        return day.getMonth() == Month.NOVEMBER || day.getMonth() == Month.DECEMBER;
    }

    /**
     * The person's letter of today; empty where there is nothing to say, no occasion to say it, or they have had enough.
     *
     * @param after the day that was looked at last: what fell on a day since then is made up for
     */
    Optional<Digest> letter(Correspondent reader, LocalDate after, LocalDate today, Digest.Past past) {
        if (!days.isWorkingDay(today)) {
            return Optional.empty();
        }
        List<Matter> matters = matters(reader, today);
        Set<Occasion> now = new HashSet<>();
        boolean firstNews = false;
        for (Matter matter : matters) {
            for (Dated dated : occasions(matter, today)) {
                if (dated.day().isAfter(after) && !dated.day().isAfter(today)) {
                    now.add(dated.occasion());
                    firstNews |= dated.occasion() == Occasion.LAST_DAYS
                            && !past.told().contains(matter.owed().key());
                }
            }
        }
        boolean news = firstNews;
        return now.stream()
                .sorted()
                .filter(occasion -> !isInSeason(today) || occasion.mayFollow(past.inSeason(), news))
                .findFirst()
                .map(occasion -> new Digest(occasion, matters));
    }

    /** Everything that awaits the person on the day, in the order in which a letter names it. */
    List<Matter> matters(Correspondent reader, LocalDate today) {
        List<Matter> matters = new ArrayList<>();
        for (Owed one : owed) {
            if (!one.period().closed() && one.period().hasOpened(today)) {
                boolean overdue = one.state().isWithTheAgency() && one.isOverdue(today);
                Matter.Kind own = ownKind(reader, one, overdue);
                if (own != null) {
                    matters.add(new Matter(own, one, overdue));
                }
                if (decides(reader, one)) {
                    if (overdue) {
                        matters.add(new Matter(Matter.Kind.OVERDUE_ELSEWHERE, one, true));
                    } else if (one.state() == ReportState.SUBMITTED) {
                        matters.add(new Matter(Matter.Kind.DECIDE, one, false));
                    }
                }
            }
        }
        matters.sort(Comparator.comparing(Matter::kind).thenComparing(Matter::awaitedBefore));
        return matters;
    }

    private Matter.@Nullable Kind ownKind(Correspondent reader, Owed one, boolean overdue) {
        if (!one.state().isWithTheAgency()) {
            return null;
        }
        boolean approves = reader.holds(Role.APPROVER, one.agency());
        boolean fills = reader.holds(Role.REPORTER, one.agency()) || (approves && !withReporter.contains(one.agency()));
        if (one.approvalAskedOn() != null) {
            // Whoever filled it in has done their part.
            return !approves ? null : overdue ? Matter.Kind.OVERDUE : Matter.Kind.APPROVE;
        }
        if (fills) {
            return one.isReturned() ? Matter.Kind.RETURNED : overdue ? Matter.Kind.OVERDUE : Matter.Kind.FILL;
        }
        return approves && overdue ? Matter.Kind.OVERDUE : null;
    }

    private static boolean decides(Correspondent reader, Owed one) {
        return one.deciders().stream()
                .anyMatch(decider -> reader.holds(Role.PROGRAMME_OFFICER, decider)
                        || (one.receiver() != null && reader.holds(Role.APPROVER, decider)));
    }

    private record Dated(LocalDate day, Occasion occasion) {}

    private List<Dated> occasions(Matter matter, LocalDate today) {
        Owed one = matter.owed();
        List<Dated> dated = new ArrayList<>();
        if (matter.overdue()) {
            dated.add(new Dated(days.from(one.awaitedBefore(), 1), Occasion.OVERDUE));
            dated.add(new Dated(days.from(one.awaitedBefore(), STILL_OVERDUE), Occasion.STILL_OVERDUE));
        }
        LocalDate asked = one.approvalAskedOn();
        LocalDate returned = one.returnedOn();
        switch (matter.kind()) {
            case FILL -> {
                LocalDate opened = days.onOrAfter(one.period().opensOn());
                dated.add(new Dated(opened, Occasion.OPENED));
                beforeDue(one.awaitedBefore(), opened, dated);
            }
            case APPROVE -> {
                LocalDate since = days.after(asked == null ? today : asked);
                dated.add(new Dated(since, Occasion.APPROVAL_ASKED));
                beforeDue(one.awaitedBefore(), since, dated);
            }
            case RETURNED -> {
                LocalDate since = days.after(returned == null ? today : returned);
                dated.add(new Dated(since, Occasion.RETURNED));
                beforeDue(one.awaitedBefore(), since, dated);
            }
            case DECIDE -> dated.add(new Dated(days.firstOfWeek(today), Occasion.DECISIONS_WAIT));
            case OVERDUE, OVERDUE_ELSEWHERE -> {
                // Their days are those of what is overdue.
            }
        }
        return dated;
    }

    /** A report that was asked for in its last days has these days at once. */
    private void beforeDue(LocalDate due, LocalDate since, List<Dated> dated) {
        LocalDate last = days.before(due, LAST);
        dated.add(new Dated(last.isBefore(since) ? since : last, Occasion.LAST_DAYS));
        for (Dated earlier : List.of(
                new Dated(days.before(due, FORTNIGHT), Occasion.FORTNIGHT_BEFORE),
                new Dated(days.before(due, WEEK), Occasion.WEEK_BEFORE))) {
            if (!earlier.day().isBefore(since)) {
                dated.add(earlier);
            }
        }
    }
}
