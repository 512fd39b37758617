package vn.labuong.reporting.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.time.VietnamTime;

/** A period in which every state of a report can be seen, each at a moment between its opening and now. */
final class RunningPeriod {

    /** In an open period reports wait and are filled; in one that is over most are accepted and the rest is overdue. */
    enum Mood {
        OPEN(18, 24, 44, 56, 64, 84),
        OVER(52, 60, 72, 76, 76, 88);

        private final int accepted;
        private final int acceptedAgain;
        private final int sent;
        private final int returned;
        private final int waiting;
        private final int begun;

        Mood(int accepted, int acceptedAgain, int sent, int returned, int waiting, int begun) {
            this.accepted = accepted;
            this.acceptedAgain = acceptedAgain;
            this.sent = sent;
            this.returned = returned;
            this.waiting = waiting;
            this.begun = begun;
        }
    }

    private final AskedInPeriod all;
    private final Pen pen;
    private final Set<AgencyId> leads;
    private final Mood mood;
    private final Instant begin;
    private final Duration span;

    RunningPeriod(AskedInPeriod all, Pen pen, Set<AgencyId> leads, Mood mood, int daysAfter) {
        this.all = all;
        this.pen = pen;
        this.leads = leads;
        this.mood = mood;
        ReportingPeriod period = all.period();
        Instant end = period.dueBefore()
                .plusDays(daysAfter)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
        begin = period.opensOn().atStartOfDay(VietnamTime.ZONE).toInstant();
        span = Duration.between(begin, end.isBefore(pen.moments.now()) ? end : pen.moments.now());
    }

    List<InventedReport> reports() {
        List<InventedReport> reports = new ArrayList<>();
        if (span.isNegative()) {
            return reports;
        }
        for (Asked asked : all.units().values()) {
            (mood == Mood.OPEN ? open(asked) : usual(asked)).ifPresent(reports::add);
        }
        for (int i = 0; i < all.handedDown().size(); i++) {
            subordinate(all.handedDown().get(i), i).ifPresent(reports::add);
        }
        return reports;
    }

    /** Those with a part of their own in the story; the rest as the dice fall. */
    private Optional<InventedReport> open(Asked asked) {
        InventedReport report = pen.begin(asked);
        if (leads.contains(asked.agency())) {
            pen.give(report, 80, at(5), at(70));
            pen.quarrel(report, at(80));
            return Optional.of(report);
        }
        String name = asked.agency().value().replaceFirst(".*?\\.", "");
        return switch (name) {
            case "so-tu-phap" -> {
                pen.give(report, 100, at(5), at(70));
                pen.submit(report, at(75));
                pen.giveBack(report, at(97));
                yield Optional.of(report);
            }
            case "toa-an" -> {
                pen.submitNothing(report, at(60));
                yield Optional.of(report);
            }
            case DemoSchedule.PASSES_DOWN, DemoSchedule.HAS_MORE_TIME -> {
                pen.give(report, 40, at(30), at(80));
                yield Optional.of(report);
            }
            default -> usual(asked);
        };
    }

    private Optional<InventedReport> usual(Asked asked) {
        int fate = pen.dice.nextInt(100);
        InventedReport report = pen.begin(asked);
        if (fate < mood.acceptedAgain) {
            pen.give(report, 100, at(5), at(25));
            pen.submit(report, at(30 + pen.dice.nextInt(20)));
            if (fate >= mood.accepted) {
                pen.giveBack(report, at(55));
                pen.correct(report, at(60));
                pen.submit(report, at(65 + pen.dice.nextInt(10)));
            }
            pen.accept(report, at(80 + pen.dice.nextInt(15)));
        } else if (fate < mood.returned) {
            pen.give(report, 100, at(5), at(60));
            pen.submit(report, at(62 + pen.dice.nextInt(mood == Mood.OVER ? 34 : 20)));
            if (fate >= mood.sent) {
                pen.giveBack(report, at(96));
            }
        } else if (fate < mood.waiting) {
            pen.give(report, 100, at(20), at(85));
            pen.askApproval(report, at(90));
        } else if (fate < mood.begun) {
            pen.give(report, 20 + pen.dice.nextInt(70), at(30), at(95));
        } else {
            return Optional.empty();
        }
        return Optional.of(report);
    }

    /** The first is accepted, the second sent, the others have not begun. */
    private Optional<InventedReport> subordinate(Asked asked, int number) {
        if (number > 1) {
            return Optional.empty();
        }
        InventedReport report = pen.begin(asked);
        pen.give(report, 100, at(10), at(50));
        pen.submit(report, at(55));
        if (number == 0) {
            pen.accept(report, at(70));
        }
        return Optional.of(report);
    }

    /** A moment after so many hundredths of the time that the story has. */
    private Instant at(int hundredths) {
        return begin.plus(span.multipliedBy(hundredths).dividedBy(100));
    }
}
