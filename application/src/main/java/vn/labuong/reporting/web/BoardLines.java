package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Completeness;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.ReportAccess.Scope;
import vn.labuong.shared.text.ViCollator;

/** The standings of a period as lines of a page: every list of them, on pages, in files and for programs, is this one. */
@Component
@Transactional(readOnly = true)
class BoardLines {

    private final AskedOfUnits asked;
    private final Standings standings;
    private final Agencies agencies;
    private final ReportWords words;

    BoardLines(AskedOfUnits asked, Standings standings, Agencies agencies, ReportWords words) {
        this.asked = asked;
        this.standings = standings;
        this.agencies = agencies;
        this.words = words;
    }

    /**
     * One agency's line.
     *
     * @param receiver to whom it reports, null where the plan's lead receives
     * @param newDue until when answers that came back are awaited, null where none did
     * @param href its report, null where nobody has begun it or the reader may not read it
     */
    record Line(
            Standing standing,
            String agency,
            @Nullable String receiver,
            String due,
            boolean extended,
            @Nullable String newDue,
            String percent,
            @Nullable String href) {

        public Timeliness timeliness() {
            return standing.timeliness();
        }

        /** The badge that goes with the timeliness. */
        public String tone() {
            return switch (timeliness()) {
                case ON_TIME -> "done";
                case LATE, OVERDUE -> "late";
                case AWAITED -> "planned";
                case NOT_APPLICABLE -> "stopped";
            };
        }

        public String stateKey() {
            return standing.isBegun() ? standing.state().messageKey() : "reporting.period.not-begun";
        }
    }

    /** All lines that the reader may see, each receiver's subordinates under it. A fixed number of statements. */
    List<Line> of(ReportingPeriod period, Scope scope, Locale locale) {
        return of(List.of(period), any -> scope, locale).get(0);
    }

    /** The lines of each of these periods, in their order. No more statements than for one, if they are of one plan. */
    List<List<Line>> of(List<ReportingPeriod> periods, Function<ReportingPeriod, Scope> scopes, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        return standings.boards(asked.in(periods)).stream()
                .map(board -> lines(board, register, scopes.apply(board.all().period()), locale))
                .toList();
    }

    private List<Line> lines(Standings.Board board, RegisterSnapshot register, Scope scope, Locale locale) {
        ReportingPeriod period = board.all().period();
        List<Line> subordinates = lines(board.handedDown(), period, register, scope, locale);
        List<Line> lines = new ArrayList<>();
        List<Line> units = lines(board.units(), period, register, scope, locale);
        for (Line line : units) {
            lines.add(line);
            subordinates.stream()
                    .filter(one -> line.standing()
                            .agency()
                            .equals(one.standing().asked().receiver()))
                    .forEach(lines::add);
        }
        subordinates.stream().filter(one -> !lines.contains(one)).forEach(lines::add);
        return List.copyOf(lines);
    }

    private List<Line> lines(
            List<Standing> standings, ReportingPeriod period, RegisterSnapshot register, Scope scope, Locale locale) {
        return standings.stream()
                .filter(one -> maySee(one, scope))
                .map(one -> line(one, period, register, scope, locale))
                .sorted(Comparator.comparing(Line::agency, new ViCollator()))
                .toList();
    }

    private static boolean maySee(Standing standing, Scope scope) {
        AgencyId receiver = standing.asked().receiver();
        return scope.mayRead(standing.agency(), receiver)
                || scope.mayFill(standing.agency())
                || (receiver != null && scope.mayDecide(receiver));
    }

    private Line line(
            Standing standing, ReportingPeriod period, RegisterSnapshot register, Scope scope, Locale locale) {
        UnitReport report = standing.report();
        AgencyId receiver = standing.asked().receiver();
        boolean decides = scope.mayDecide(receiver);
        return new Line(
                standing,
                words.agency(register, standing.agency(), period, locale),
                receiver == null ? null : words.agency(register, receiver, period, locale),
                words.day(standing.due().before()),
                receiver == null && !standing.due().before().equals(period.dueBefore()),
                report == null || report.newDueBefore() == null ? null : words.day(report.newDueBefore()),
                words.completeness(standing.completeness(), locale),
                report == null
                        ? null
                        : decides && (standing.state().isSent() || !scope.mayFill(standing.agency()))
                                ? ReportPaths.review(report.id())
                                : ReportPaths.report(report.id()));
    }

    /** Sums over the lines that the plan's lead expects; what subordinates send is inside their receivers' reports. */
    record Sums(long asked, long sent, long accepted, long late, long overdue, Completeness completeness) {

        static Sums of(List<Line> lines) {
            List<Standing> units = lines.stream()
                    .filter(line -> line.receiver() == null)
                    .map(Line::standing)
                    .toList();
            return new Sums(
                    units.size(),
                    units.stream().filter(one -> one.state().isSent()).count(),
                    units.stream()
                            .filter(one -> one.state() == ReportState.ACCEPTED)
                            .count(),
                    count(units, Timeliness.LATE),
                    count(units, Timeliness.OVERDUE),
                    Completeness.sum(units.stream().map(Standing::completeness).toList()));
        }

        private static long count(List<Standing> units, Timeliness timeliness) {
            return units.stream().filter(one -> one.timeliness() == timeliness).count();
        }
    }
}
