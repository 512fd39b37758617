package vn.labuong.reporting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.review.EarlierAnswers;
import vn.labuong.reporting.review.EarlierAnswers.Earlier;
import vn.labuong.reporting.review.Mark;
import vn.labuong.reporting.subordinate.Gathered;
import vn.labuong.reporting.web.ReviewGate.Questions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Step;

/** Puts the single answers of a report into words, each beside that of the year before. */
@Component
class ReviewLines {

    private final Cells cells;
    private final EarlierAnswers earlierAnswers;
    private final ReportWords words;

    ReviewLines(Cells cells, EarlierAnswers earlierAnswers, ReportWords words) {
        this.cells = cells;
        this.earlierAnswers = earlierAnswers;
        this.words = words;
    }

    /**
     * The answers of one report, read once.
     *
     * @param questions in the plan's order; what stands in the report where nothing is asked any more
     * @param returnedAt when answers came back last, null where none did
     */
    record Read(
            AskedInPeriod all,
            List<AskedCell> questions,
            Map<String, Cell> cells,
            Optional<Earlier> earlier,
            RegisterSnapshot register,
            @Nullable Instant returnedAt) {}

    Read read(Questions ground, RegisterSnapshot register, List<Step> steps) {
        Map<String, Cell> given = new HashMap<>();
        List<Cell> stored = cells.of(ground.found().report().id());
        stored.forEach(cell -> given.put(cell.key().local(), cell));
        List<AskedCell> questions = ground.asked()
                .map(asked -> asked.cells())
                .orElseGet(() -> stored.stream()
                        .map(cell ->
                                new AskedCell(cell.key().subject(), cell.key().kind(), false, null))
                        .toList());
        Optional<Earlier> earlier =
                earlierAnswers.before(ground.found().period(), ground.found().report(), register);
        Instant returnedAt = steps.stream()
                .filter(step -> !step.cells().isEmpty())
                .map(Step::at)
                .reduce((before, later) -> later)
                .orElse(null);
        return new Read(ground.all(), questions, given, earlier, register, returnedAt);
    }

    ReviewView.Line line(Read read, AskedCell asked, ReviewForm form, Locale locale) {
        Cell cell = read.cells().get(asked.local());
        Gathered before =
                read.earlier().map(earlier -> earlier.find(asked.local())).orElse(null);
        Answer answer = cell == null ? new Answer.Empty() : cell.answer();
        Set<Mark> marks = Mark.of(asked, cell, before);
        Cell.Measured measured = cell != null && marks.contains(Mark.OVERRULED) ? cell.measured() : null;
        boolean ticked = form.ticked().contains(asked.local());
        String reason = form.reasons().getOrDefault(asked.local(), "");
        return new ReviewView.Line(
                asked.local(),
                ReportPaths.anchor(asked.local()),
                words.text(asked.kind().messageKey(), locale),
                words.subject(read.all(), asked.subject(), locale).whole(),
                asked.required(),
                paragraphs(words.answer(answer, locale)),
                explanation(answer),
                measured == null ? null : measured(measured, locale),
                measured == null ? null : measured.address(),
                origin(cell, locale),
                before(read, before, locale),
                difference(answer, before, locale),
                marks.stream()
                        .map(mark -> words.text(mark.messageKey(), locale))
                        .toList(),
                cell != null && cell.review() == Cell.Review.RETURNED ? cell.reviewReason() : null,
                cell != null && read.returnedAt() != null && cell.savedAt().isAfter(read.returnedAt()),
                ticked,
                reason,
                ticked == reason.isEmpty() && !form.ticked().isEmpty(),
                !(answer instanceof Answer.Empty));
    }

    static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static @Nullable String explanation(Answer answer) {
        if (answer instanceof Answer.Figure figure) {
            return figure.explanation();
        }
        if (answer instanceof Answer.NotApplicable none) {
            return none.because();
        }
        return answer instanceof Answer.NoFigureYet owed ? owed.because() : null;
    }

    private String measured(Cell.Measured measured, Locale locale) {
        return words.text(
                "reporting.review.measured",
                locale,
                words.answer(new Answer.Figure(measured.numerator(), measured.denominator(), null), locale),
                words.text(measured.source(), locale));
    }

    private String origin(@Nullable Cell cell, Locale locale) {
        return cell == null || cell.origin() == Cell.Origin.TYPED
                ? ""
                : words.text("reporting.review.origin." + cell.origin().name().toLowerCase(Locale.ROOT), locale);
    }

    /** Words of several agencies each with whose they are. */
    private List<String> before(Read read, @Nullable Gathered before, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (before == null) {
            return lines;
        }
        if (before.hasSum()) {
            lines.add(words.answer(before.figure(null), locale));
        }
        boolean one = before.said().size() == 1;
        before.said().forEach(said -> {
            if (!one) {
                lines.add(name(read, said, locale) + ":");
            }
            lines.addAll(paragraphs(said.text()));
        });
        if (before.noFigureYet() > 0) {
            lines.add(words.text("reporting.answer.no-figure-yet", locale));
        }
        if (before.notApplicable() > 0 && lines.isEmpty()) {
            lines.add(words.text("reporting.answer.not-applicable", locale));
        }
        return lines;
    }

    private String name(Read read, Gathered.Said said, Locale locale) {
        return words.agency(
                read.register(), said.agency(), read.earlier().orElseThrow().period(), locale);
    }

    private @Nullable String difference(Answer now, @Nullable Gathered before, Locale locale) {
        if (!(now instanceof Answer.Figure figure) || before == null || !before.hasSum()) {
            return null;
        }
        Answer.Figure then = before.figure(null);
        String counted = signed(figure.numerator() - then.numerator(), locale);
        Long all = figure.denominator();
        Long allThen = then.denominator();
        if (all == null && allThen == null) {
            return words.text("reporting.review.difference", locale, counted);
        }
        return all == null || allThen == null
                ? null
                : words.text(
                        "reporting.review.difference.share",
                        locale,
                        counted,
                        signed(Objects.requireNonNull(all) - allThen, locale));
    }

    private String signed(long number, Locale locale) {
        String sign = number > 0 ? "+" : number < 0 ? "\u2212" : "";
        return sign + words.number(Math.abs(number), locale);
    }
}
