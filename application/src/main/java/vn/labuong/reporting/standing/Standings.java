package vn.labuong.reporting.standing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.HandDowns;
import vn.labuong.reporting.period.Extensions;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.shared.time.Deadline;

/** Works out the standings of a period: the one place where completeness and timeliness come from. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private final UnitReports reports;
    private final Extensions extensions;
    private final HandDowns handDowns;
    private final AnswerTally answers;
    private final Clock clock;

    Standings(UnitReports reports, Extensions extensions, HandDowns handDowns, AnswerTally answers, Clock clock) {
        this.reports = reports;
        this.extensions = extensions;
        this.handDowns = handDowns;
        this.answers = answers;
        this.clock = clock;
    }

    /** What the plan's lead expects, in the order of the agencies' ids. A fixed number of statements. */
    public List<Standing> of(AskedInPeriod all) {
        return standings(all, List.copyOf(all.units().values()));
    }

    /** What agencies expect of those to whom they passed their duty down. */
    public List<Standing> ofHandedDown(AskedInPeriod all) {
        return all.handedDown().isEmpty() ? List.of() : standings(all, all.handedDown());
    }

    /**
     * Where one report stands; its cost does not grow with the period. Empty where the agency is asked nothing any more.
     */
    public Optional<Standing> of(AskedInPeriod all, UnitReport report) {
        return all.of(report.agency(), report.receiver())
                .map(asked -> standings(all, List.of(asked), List.of(report), answers.of(report.id()))
                        .get(0));
    }

    private List<Standing> standings(AskedInPeriod all, List<Asked> expected) {
        long period = all.period().id();
        return standings(all, expected, reports.of(period), answers.in(period));
    }

    private List<Standing> standings(
            AskedInPeriod all,
            List<Asked> expected,
            List<UnitReport> present,
            Map<Long, Map<String, AnswerTally.Given>> given) {
        long period = all.period().id();
        Map<Line, UnitReport> begun = present.stream()
                .collect(Collectors.toMap(report -> new Line(report.agency(), report.receiver()), report -> report));
        Map<AgencyId, LocalDate> later = extensions.of(period);
        Map<Line, LocalDate> passedDown = new HashMap<>();
        handDowns
                .of(period)
                .forEach(passed -> passedDown.put(new Line(passed.subordinate(), passed.agency()), passed.dueBefore()));
        Instant now = clock.instant();
        List<Standing> standings = new ArrayList<>();
        for (Asked asked : expected) {
            Line line = new Line(asked.agency(), asked.receiver());
            UnitReport report = begun.get(line);
            LocalDate day = Objects.requireNonNullElse(
                    asked.receiver() == null ? later.get(asked.agency()) : passedDown.get(line),
                    all.period().dueBefore());
            standings.add(standing(asked, report, given, new Deadline(day), now));
        }
        return standings;
    }

    private record Line(AgencyId agency, @Nullable AgencyId receiver) {}

    private static Standing standing(
            Asked asked,
            @Nullable UnitReport report,
            Map<Long, Map<String, AnswerTally.Given>> given,
            Deadline due,
            Instant now) {
        if (report != null && report.hasNothing()) {
            return new Standing(asked, report, Completeness.NOTHING_ASKED, Timeliness.NOT_APPLICABLE, due);
        }
        Completeness completeness =
                completeness(asked, report == null ? Map.of() : given.getOrDefault(report.id(), Map.of()));
        Timeliness timeliness = completeness.required() == 0
                ? Timeliness.NOT_APPLICABLE
                : Timeliness.of(due, report == null ? null : report.firstSentAt(), now);
        return new Standing(asked, report, completeness, timeliness, due);
    }

    static Completeness completeness(Asked asked, Map<String, AnswerTally.Given> given) {
        int there = 0;
        int owed = 0;
        int required = 0;
        for (AskedCell cell : asked.cells()) {
            if (cell.required()) {
                required++;
                AnswerTally.Given answer = given.get(cell.local());
                there += answer == AnswerTally.Given.GIVEN ? 1 : 0;
                owed += answer == AnswerTally.Given.OWED ? 1 : 0;
            }
        }
        return new Completeness(there, owed, required);
    }
}
