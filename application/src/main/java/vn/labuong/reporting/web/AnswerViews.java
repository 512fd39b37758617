package vn.labuong.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.audit.AuditLog;

/** Puts single answers before their reader. */
@Component
class AnswerViews {

    private final Agencies agencies;
    private final PeopleNames people;
    private final AnswerReplies replies;
    private final ReportWords words;

    AnswerViews(Agencies agencies, PeopleNames people, AnswerReplies replies, ReportWords words) {
        this.agencies = agencies;
        this.people = people;
        this.replies = replies;
        this.words = words;
    }

    /** What all answers of a page rest on, asked of the database once. */
    record Ground(
            ReportGate.Entered entered,
            Map<String, Cell> given,
            Map<String, List<ReportEarlier.Given>> earlier,
            AnswerSaving.Attempt attempt,
            Map<String, String> names) {}

    Ground ground(
            ReportGate.Entered entered,
            Map<String, Cell> given,
            Map<String, List<ReportEarlier.Given>> earlier,
            AnswerSaving.Attempt attempt,
            Locale locale) {
        return new Ground(
                entered, given, earlier, attempt, names(given.values().stream().map(Cell::savedBy), locale));
    }

    /** Full names by user name; whoever is not known bears the user name. */
    Map<String, String> names(Stream<String> usernames, Locale locale) {
        List<String> all = usernames.distinct().toList();
        Map<String, String> found = people.of(all);
        return all.stream()
                .collect(java.util.stream.Collectors.toMap(
                        name -> name,
                        name -> name.equals(AuditLog.SYSTEM)
                                ? words.text("reporting.report.system", locale)
                                : Objects.requireNonNullElse(found.get(name), name)));
    }

    ReportView.Answer of(Ground ground, AskedCell question, @Nullable PlanIndicator indicator, Locale locale) {
        String local = question.local();
        Cell cell = ground.given().get(local);
        Answer answer = cell == null ? new Answer.Empty() : cell.answer();
        AnswerForm typed = ground.attempt().typed().get(local);
        boolean figure = question.kind() == CellKind.FIGURE;
        return new ReportView.Answer(
                local,
                ReportPaths.anchor(local),
                question.subject().toString(),
                question.kind().name().toLowerCase(Locale.ROOT),
                words.text(question.kind().messageKey(), locale),
                figure,
                question.shape() == null ? "" : question.shape().name(),
                question.required(),
                given(answer),
                ground.entered().mayFill() && writable(ground.entered(), cell),
                cell == null ? 0 : cell.version(),
                typed == null ? AnswerForm.of(answer, words, locale) : typed,
                yesOrNo(question, answer, locale),
                replies.share(answer, locale),
                indicator == null || !figure ? null : counted(indicator.numerator(), locale),
                indicator == null || !figure ? null : counted(indicator.denominator(), locale),
                figure ? known(ground, question, locale) : null,
                earlier(ground, question, locale),
                ground.attempt().problems().get(local),
                cell != null && cell.review() == Cell.Review.RETURNED ? cell.reviewReason() : null,
                cell == null
                        ? null
                        : words.text(
                                "reporting.report.saved-by",
                                locale,
                                words.moment(cell.savedAt()),
                                ground.names().getOrDefault(cell.savedBy(), cell.savedBy())));
    }

    private static ReportView.Given given(Answer answer) {
        if (answer instanceof Answer.Empty) {
            return ReportView.Given.NO;
        }
        return answer instanceof Answer.NoFigureYet ? ReportView.Given.OWED : ReportView.Given.GIVEN;
    }

    private String yesOrNo(AskedCell question, Answer answer, Locale locale) {
        if (question.shape() == AskedCell.Shape.YES_NO && answer instanceof Answer.Figure figure) {
            return words.text(figure.numerator() == 1 ? "reporting.report.yes" : "reporting.report.no", locale);
        }
        return words.answer(answer, locale);
    }

    /** Whether the report takes an answer here; the database has the last word. */
    private static boolean writable(ReportGate.Entered entered, @Nullable Cell cell) {
        ReportState state = entered.report().state();
        boolean returned = cell != null && cell.review() == Cell.Review.RETURNED;
        return !entered.period().closed() && (state == ReportState.DRAFT || (state.isWithTheAgency() && returned));
    }

    private static ReportView.@Nullable Counted counted(@Nullable Wording text, Locale locale) {
        return text == null ? null : new ReportView.Counted(text.in(locale), text.languageIn(locale));
    }

    private ReportView.@Nullable Known known(Ground ground, AskedCell question, Locale locale) {
        Cell.Measured known = ground.entered().opened().known().get(question.subject());
        return known == null
                ? null
                : new ReportView.Known(
                        words.answer(new Answer.Figure(known.numerator(), known.denominator(), null), locale),
                        words.text(known.source(), locale),
                        known.address());
    }

    private List<ReportView.Earlier> earlier(Ground ground, AskedCell question, Locale locale) {
        return ground.earlier().getOrDefault(question.local(), List.of()).stream()
                .map(given -> new ReportView.Earlier(
                        words.period(given.period(), locale)
                                + ", "
                                + words.agency(agencies.snapshot(), given.agency(), given.period(), locale),
                        yesOrNo(question, given.cell().answer(), locale),
                        given.cell().key().report() + "|" + question.local()))
                .toList();
    }
}
