package vn.labuong.reporting.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell.Channel;
import vn.labuong.reporting.cell.Cell.Measured;
import vn.labuong.reporting.cell.Cell.Origin;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Given;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;

/** The one way by which answers come into a report: from a page, the API, a sheet or a phone that was offline. */
@Component
public class Filing {

    private final AskedOfUnits asked;
    private final UnitReports reports;
    private final Cells cells;
    private final Measures measures;
    private final Clock clock;

    Filing(AskedOfUnits asked, UnitReports reports, Cells cells, Measures measures, Clock clock) {
        this.asked = asked;
        this.reports = reports;
        this.cells = cells;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * A report with its questions.
     *
     * @param known figures that other parts of the product know
     */
    public record Opened(
            ReportingPeriod period, AskedInPeriod all, Asked asked, UnitReport report, Map<Subject, Measured> known) {

        public CellKey key(AskedCell cell) {
            return new CellKey(report.id(), cell.subject(), cell.kind());
        }
    }

    /**
     * The agency's report for the period with what it is asked; empty where it is asked nothing or the period has not
     * opened. A report that nobody has begun is begun, and figures that the system knows are filled in where nobody has
     * answered yet.
     *
     * @param receiver null where the plan's lead receives
     */
    @Transactional
    public Optional<Opened> open(ReportingPeriod period, AgencyId agency, @Nullable AgencyId receiver) {
        if (!period.hasOpened(VietnamTime.today(clock))) {
            return Optional.empty();
        }
        AskedInPeriod all = asked.in(period);
        return all.of(agency, receiver).map(question -> {
            UnitReport report = reports.begin(period.id(), agency, receiver, period.demo());
            Map<Subject, Measured> known = measures.of(period, agency);
            Opened opened = new Opened(period, all, question, report, known);
            if (report.state().isWithTheAgency() && !period.closed() && !known.isEmpty()) {
                fillIn(opened);
            }
            return opened;
        });
    }

    /** Keeps an answer, or says why not; a conflict keeps both. */
    @Transactional
    public Saving answer(
            Opened opened, Subject subject, CellKind kind, Answer answer, int seen, Channel channel, String who) {
        Origin origin = channel == Channel.IMPORT ? Origin.IMPORTED : Origin.TYPED;
        CellKey key = new CellKey(opened.report().id(), subject, kind);
        return keep(opened, new Given(key, cleaned(answer), seen, origin, channel, null, who, false));
    }

    /** The same for an answer that came from somewhere else than a keyboard, such as an earlier report. */
    @Transactional
    public Saving keep(Opened opened, Given given) {
        Optional<AskedCell> question =
                opened.asked().find(given.key().subject(), given.key().kind());
        if (question.isEmpty()) {
            return new Saving.Refused(AnswerCheck.Refusal.NOT_ASKED);
        }
        Measured known = given.key().kind() == CellKind.FIGURE
                ? opened.known().get(given.key().subject())
                : null;
        AskedCell.Shape shape = question.get().shape();
        AnswerCheck.Question asks = new AnswerCheck.Question(
                given.key().kind(), shape == AskedCell.Shape.SHARE, shape == AskedCell.Shape.YES_NO);
        Optional<AnswerCheck.Refusal> refusal = AnswerCheck.refusal(asks, given.answer(), known);
        if (refusal.isPresent()) {
            return new Saving.Refused(refusal.get());
        }
        return cells.save(given.besides(known));
    }

    private void fillIn(Opened opened) {
        Set<CellKey> answered =
                cells.of(opened.report().id()).stream().map(cell -> cell.key()).collect(Collectors.toSet());
        List<AskedCell> open = opened.asked().cells().stream()
                .filter(cell -> cell.kind() == CellKind.FIGURE && !answered.contains(opened.key(cell)))
                .toList();
        for (AskedCell cell : open) {
            Measured known = opened.known().get(cell.subject());
            if (known != null) {
                Answer.Figure figure = new Answer.Figure(known.numerator(), known.denominator(), null);
                keep(
                        opened,
                        new Given(
                                opened.key(cell),
                                figure,
                                0,
                                Origin.MEASURED,
                                Channel.SYSTEM,
                                known,
                                AuditLog.SYSTEM,
                                opened.report().demo()));
            }
        }
    }

    /** Text in the one normal form; what is blank is no answer. */
    private static Answer cleaned(Answer answer) {
        if (answer instanceof Answer.Prose prose) {
            String text = Texts.cleanLines(prose.text());
            return text.isEmpty() ? new Answer.Empty() : new Answer.Prose(text);
        }
        if (answer instanceof Answer.Figure figure) {
            return new Answer.Figure(figure.numerator(), figure.denominator(), blankToNull(figure.explanation()));
        }
        if (answer instanceof Answer.NotApplicable none) {
            return new Answer.NotApplicable(blankToNull(none.because()));
        }
        return answer instanceof Answer.NoFigureYet owed ? new Answer.NoFigureYet(blankToNull(owed.because())) : answer;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        String clean = text == null ? "" : Texts.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
