package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.HandDowns;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.subordinate.AnswersOfSubordinates;
import vn.labuong.reporting.subordinate.Gathered;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.web.ReviewGate.Questions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.LeftOut;

/** Makes the page of duties passed down; a fixed number of statements. */
@Component
class HandDownViews {

    private final HandDowns handDowns;
    private final Standings standings;
    private final AnswersOfSubordinates answers;
    private final LeftOut leftOut;
    private final Cells cells;
    private final Agencies agencies;
    private final ReportWords words;

    HandDownViews(
            HandDowns handDowns,
            Standings standings,
            AnswersOfSubordinates answers,
            LeftOut leftOut,
            Cells cells,
            Agencies agencies,
            ReportWords words) {
        this.handDowns = handDowns;
        this.standings = standings;
        this.answers = answers;
        this.leftOut = leftOut;
        this.cells = cells;
        this.agencies = agencies;
        this.words = words;
    }

    HandDownView of(Questions ground, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        UnitReport report = ground.found().report();
        String due = standings.of(ground.all()).stream()
                .filter(one -> one.agency().equals(report.agency()))
                .map(one -> words.day(one.due().before()))
                .findFirst()
                .orElse("");
        return new HandDownView(
                name(ground, register, report.agency(), locale),
                words.period(ground.found().period(), locale),
                due,
                subordinates(ground, register, locale),
                sums(ground, register, locale));
    }

    private List<HandDownView.SubordinateRow> subordinates(Questions ground, RegisterSnapshot register, Locale locale) {
        UnitReport own = ground.found().report();
        Map<AgencyId, String> reasons = leftOut.of(own.id());
        Map<AgencyId, Standing> begun = new HashMap<>();
        standings.ofHandedDown(ground.all()).stream()
                .filter(one -> own.agency().equals(one.asked().receiver()))
                .forEach(one -> begun.put(one.agency(), one));
        List<HandDownView.SubordinateRow> rows = new ArrayList<>();
        for (HandDowns.HandDown passed : handDowns.of(own.period())) {
            Standing standing = begun.get(passed.subordinate());
            if (passed.agency().equals(own.agency()) && standing != null) {
                rows.add(subordinate(ground, register, passed, standing, reasons.get(passed.subordinate()), locale));
            }
        }
        return rows;
    }

    private HandDownView.SubordinateRow subordinate(
            Questions ground,
            RegisterSnapshot register,
            HandDowns.HandDown passed,
            Standing standing,
            @Nullable String reason,
            Locale locale) {
        UnitReport report = standing.report();
        List<String> tasks = new TreeSet<>(
                        passed.tasks().stream().map(task -> task.value()).toList())
                .stream().toList();
        return new HandDownView.SubordinateRow(
                passed.id(),
                name(ground, register, passed.subordinate(), locale),
                tasks.isEmpty() ? words.text("reporting.hand-down.all-tasks", locale) : String.join(", ", tasks),
                words.day(passed.dueBefore()),
                report == null
                        ? words.text("reporting.hand-down.not-begun", locale)
                        : words.text(report.state().messageKey(), locale),
                report == null ? "planned" : ReviewViews.stateKind(report),
                words.text(standing.timeliness().messageKey(), locale),
                words.completeness(standing.completeness(), locale),
                report == null ? null : ReportPaths.review(report.id()),
                standing.state() == ReportState.ACCEPTED,
                reason);
    }

    private List<HandDownView.SumRow> sums(Questions ground, RegisterSnapshot register, Locale locale) {
        UnitReport own = ground.found().report();
        Map<String, Gathered> gathered = answers.of(ground.all(), own.agency());
        Map<String, Cell> given = new HashMap<>();
        cells.of(own.id()).forEach(cell -> given.put(cell.key().local(), cell));
        List<HandDownView.SumRow> rows = new ArrayList<>();
        for (AskedCell cell : ground.asked().map(Asked::cells).orElse(List.of())) {
            Gathered sum = gathered.get(cell.local());
            // A question to which nobody said anything would be an empty row.
            if (sum != null
                    && (sum.figures() + sum.noFigureYet() + sum.notApplicable() > 0
                            || !sum.said().isEmpty())) {
                rows.add(row(ground, register, cell, sum, given.get(cell.local()), locale));
            }
        }
        return rows;
    }

    private HandDownView.SumRow row(
            Questions ground,
            RegisterSnapshot register,
            AskedCell cell,
            Gathered sum,
            @Nullable Cell own,
            Locale locale) {
        ReportWords.Name about = words.subject(ground.all(), cell.subject(), locale);
        return new HandDownView.SumRow(
                cell.local(),
                ReportPaths.anchor(cell.local()),
                words.text(cell.kind().messageKey(), locale),
                about.whole(),
                about.lang(),
                sum.hasSum() ? words.answer(sum.figure(null), locale) : null,
                counts(cell, sum, locale),
                sum.isIncomplete(),
                sum.said().stream()
                        .map(said -> new HandDownView.Words(
                                name(ground, register, said.agency(), locale), ReviewLines.paragraphs(said.text())))
                        .toList(),
                ReviewLines.paragraphs(words.answer(own == null ? new Answer.Empty() : own.answer(), locale)),
                own == null ? 0 : own.version(),
                isTakeable(cell, sum));
    }

    /** Several times yes is no sum; whoever consolidates decides what it means. */
    static boolean isTakeable(AskedCell cell, Gathered sum) {
        return cell.kind() == CellKind.FIGURE
                ? sum.hasSum() && cell.shape() != AskedCell.Shape.YES_NO
                : !sum.said().isEmpty();
    }

    private String counts(AskedCell cell, Gathered sum, Locale locale) {
        int there = cell.kind() == CellKind.FIGURE ? sum.figures() : sum.said().size();
        return words.text(
                cell.kind() == CellKind.FIGURE ? "reporting.hand-down.counts" : "reporting.hand-down.counts.words",
                locale,
                String.valueOf(there),
                String.valueOf(sum.notApplicable()),
                String.valueOf(sum.missing()),
                String.valueOf(sum.noFigureYet()));
    }

    private String name(Questions ground, RegisterSnapshot register, AgencyId agency, Locale locale) {
        return words.agency(register, agency, ground.found().period(), locale);
    }

    /** What is taken over into the agency's own answer: the sum, or all words, each with whose they are. */
    Answer taken(Questions ground, AskedCell cell, Gathered sum, Locale locale) {
        if (cell.kind() != CellKind.FIGURE) {
            RegisterSnapshot register = agencies.snapshot();
            List<String> all = sum.said().stream()
                    .map(said -> name(ground, register, said.agency(), locale) + ": " + said.text())
                    .toList();
            return new Answer.Prose(String.join("\n", all));
        }
        String counts = counts(cell, sum, locale);
        return sum.figure(Objects.requireNonNull(counts));
    }
}
