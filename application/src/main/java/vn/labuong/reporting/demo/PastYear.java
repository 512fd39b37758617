package vn.labuong.reporting.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedInPeriod;

/** A year that is over: everybody has sent, most in time, some after an answer came back, and all is accepted. */
final class PastYear {

    private static final int LATE_OF_HUNDRED = 12;
    private static final int RETURNED_OF_HUNDRED = 15;
    private static final String NOTHING = ".toa-an";

    private final AskedInPeriod all;
    private final Pen pen;

    PastYear(AskedInPeriod all, Pen pen) {
        this.all = all;
        this.pen = pen;
    }

    List<InventedReport> reports() {
        List<InventedReport> reports = new ArrayList<>();
        LocalDate due = all.period().dueBefore();
        // Subordinates come first: whoever passed its duty down sends when theirs are accepted.
        all.handedDown().forEach(asked -> reports.add(sentOn(asked, due.minusDays(22 + pen.dice.nextInt(4)), false)));
        for (Asked asked : all.units().values()) {
            boolean late = pen.dice.nextInt(100) < LATE_OF_HUNDRED;
            LocalDate day = late ? due.plusDays(pen.dice.nextInt(9)) : due.minusDays(1 + pen.dice.nextInt(8));
            reports.add(sentOn(asked, day, pen.dice.nextInt(100) < RETURNED_OF_HUNDRED));
        }
        return reports;
    }

    private InventedReport sentOn(Asked asked, LocalDate day, boolean comesBack) {
        InventedReport report = pen.begin(asked);
        Instant sent = pen.moments.on(day, pen.dice);
        if (asked.agency().value().endsWith(NOTHING)) {
            pen.submitNothing(report, sent);
        } else {
            Instant begun = pen.moments.on(day.minusDays(7 + pen.dice.nextInt(14)), pen.dice);
            pen.give(report, 100, begun, pen.moments.on(day.minusDays(1), pen.dice));
            pen.submit(report, sent);
            if (comesBack) {
                Instant back = pen.moments.after(sent, 2, pen.dice);
                pen.giveBack(report, back);
                Instant corrected = pen.moments.after(back, 2 + pen.dice.nextInt(4), pen.dice);
                pen.correct(report, corrected);
                sent = pen.moments.after(corrected, 1, pen.dice);
                pen.submit(report, sent);
            }
        }
        pen.accept(report, pen.moments.after(sent, 3 + pen.dice.nextInt(5), pen.dice));
        return report;
    }
}
