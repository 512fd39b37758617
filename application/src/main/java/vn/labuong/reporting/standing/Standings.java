package vn.labuong.reporting.standing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.HandDowns;
import vn.labuong.reporting.cell.CellKind;
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

    /**
     * Where everybody stands in one period.
     *
     * @param units what the plan's lead expects, in the order of the agencies' ids
     * @param handedDown what agencies expect of those to whom they passed their duty down
     * @param former reports to the plan's lead by agencies that are asked nothing in the period any more, since a merger
     *     or split was recorded after they had begun it; what they reported counts on
     */
    public record Board(AskedInPeriod all, List<Standing> units, List<Standing> handedDown, List<Standing> former) {}

    /** What the plan's lead expects, in the order of the agencies' ids. A fixed number of statements. */
    public List<Standing> of(AskedInPeriod all) {
        return boards(List.of(all)).get(0).units();
    }

    /** What agencies expect of those to whom they passed their duty down. */
    public List<Standing> ofHandedDown(AskedInPeriod all) {
        return all.handedDown().isEmpty()
                ? List.of()
                : boards(List.of(all)).get(0).handedDown();
    }

    /** The boards of these periods, in their order. As many statements for all as for one. */
    public List<Board> boards(List<AskedInPeriod> periods) {
        List<Long> ids = periods.stream().map(all -> all.period().id()).toList();
        Set<CellKind> kinds = EnumSet.noneOf(CellKind.class);
        periods.forEach(all -> {
            all.units().values().forEach(asked -> kinds.addAll(required(asked)));
            all.handedDown().forEach(asked -> kinds.addAll(required(asked)));
        });
        Facts facts = facts(ids, reports.ofAll(ids), answers.in(ids, kinds));
        return periods.stream()
                .map(all -> new Board(
                        all,
                        standings(all, all.units().values(), facts),
                        standings(all, all.handedDown(), facts),
                        former(all, facts)))
                .toList();
    }

    /**
     * Where one report stands; its cost does not grow with the period. Empty where the agency is asked nothing any more.
     */
    public Optional<Standing> of(AskedInPeriod all, UnitReport report) {
        return all.of(report.agency(), report.receiver()).map(asked -> {
            Facts facts = facts(List.of(all.period().id()), List.of(report), answers.of(report.id(), required(asked)));
            return standings(all, List.of(asked), facts).get(0);
        });
    }

    private static Set<CellKind> required(Asked asked) {
        Set<CellKind> kinds = EnumSet.noneOf(CellKind.class);
        for (AskedCell cell : asked.cells()) {
            if (cell.required()) {
                kinds.add(cell.kind());
            }
        }
        return kinds;
    }

    /** Who reports to whom in which period. */
    private record Line(
            long period, AgencyId agency, @Nullable AgencyId receiver) {}

    /** What is stored of the periods; {@code days} are those that hold instead of the period's own. */
    private record Facts(
            Map<Line, UnitReport> begun,
            Map<Line, LocalDate> days,
            Map<AnswerTally.Question, AnswerTally.Answered> given,
            Instant now) {}

    private Facts facts(
            List<Long> periods, List<UnitReport> present, Map<AnswerTally.Question, AnswerTally.Answered> given) {
        Map<Line, UnitReport> begun = new HashMap<>();
        present.forEach(report -> begun.put(new Line(report.period(), report.agency(), report.receiver()), report));
        Map<Line, LocalDate> days = new HashMap<>();
        extensions
                .ofAll(periods)
                .forEach((period, granted) ->
                        granted.forEach((agency, day) -> days.put(new Line(period, agency, null), day)));
        handDowns
                .ofAll(periods)
                .forEach((period, passed) -> passed.forEach(
                        one -> days.put(new Line(period, one.subordinate(), one.agency()), one.dueBefore())));
        return new Facts(begun, days, given, clock.instant());
    }

    private static List<Standing> standings(AskedInPeriod all, Collection<Asked> expected, Facts facts) {
        List<Standing> standings = new ArrayList<>();
        for (Asked asked : expected) {
            Line line = new Line(all.period().id(), asked.agency(), asked.receiver());
            LocalDate day = facts.days().getOrDefault(line, all.period().dueBefore());
            standings.add(standing(asked, facts.begun().get(line), new Deadline(day), facts));
        }
        return standings;
    }

    private static List<Standing> former(AskedInPeriod all, Facts facts) {
        List<Asked> former = facts.begun().keySet().stream()
                .filter(line -> line.period() == all.period().id() && line.receiver() == null)
                .map(Line::agency)
                .filter(agency -> !all.units().containsKey(agency))
                .sorted()
                .map(agency -> new Asked(agency, null, List.of(), List.of()))
                .toList();
        return standings(all, former, facts);
    }

    private static Standing standing(Asked asked, @Nullable UnitReport report, Deadline due, Facts facts) {
        if (report != null && report.hasNothing()) {
            return new Standing(asked, report, Completeness.NOTHING_ASKED, Timeliness.NOT_APPLICABLE, due);
        }
        Completeness completeness = completeness(asked, report, facts.given());
        Timeliness timeliness = completeness.required() == 0
                ? Timeliness.NOT_APPLICABLE
                : Timeliness.of(due, report == null ? null : report.firstSentAt(), facts.now());
        return new Standing(asked, report, completeness, timeliness, due);
    }

    private static Completeness completeness(
            Asked asked, @Nullable UnitReport report, Map<AnswerTally.Question, AnswerTally.Answered> given) {
        int there = 0;
        int owed = 0;
        int required = 0;
        for (AskedCell cell : asked.cells()) {
            if (cell.required()) {
                required++;
                AnswerTally.Answered answered =
                        report == null ? null : given.get(new AnswerTally.Question(cell.subject(), cell.kind()));
                if (report != null && answered != null) {
                    there += answered.given().contains(report.id()) ? 1 : 0;
                    owed += answered.owed().contains(report.id()) ? 1 : 0;
                }
            }
        }
        return new Completeness(there, owed, required);
    }
}
