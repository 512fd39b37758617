package vn.labuong.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.organisation.Agencies;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Step;
import vn.labuong.reporting.workflow.Steps;
import vn.labuong.shared.web.Listing;

/** A report for programs of people who are signed in: its questions and what was answered. */
@RestController
@PreAuthorize(ReportController.READERS)
class ReportApi {

    private final ReportGate gate;
    private final Cells cells;
    private final Standings standings;
    private final Steps steps;
    private final AnswerReplies replies;
    private final Agencies agencies;
    private final ReportWords words;

    ReportApi(
            ReportGate gate,
            Cells cells,
            Standings standings,
            Steps steps,
            AnswerReplies replies,
            Agencies agencies,
            ReportWords words) {
        this.gate = gate;
        this.cells = cells;
        this.standings = standings;
        this.steps = steps;
        this.replies = replies;
        this.agencies = agencies;
        this.words = words;
    }

    /**
     * A question with its answer.
     *
     * @param version to be named as If-Match when it is answered; 0 where nobody has answered
     * @param answer state and parts as they are kept
     */
    record Item(
            String subject,
            String kind,
            String title,
            boolean required,
            @Nullable String shape,
            int version,
            Map<String, Object> answer,
            String words,
            String review,
            boolean demonstration) {}

    /** A report. */
    record Report(
            long id,
            String plan,
            String period,
            String agency,
            String agencyName,
            @Nullable String receiver,
            String state,
            int version,
            Map<String, Object> completeness,
            boolean demonstration,
            List<Item> answers) {}

    /**
     * A step that the report took; persons are not named.
     *
     * @param from state before, in lower case as every word of this list
     * @param at in UTC, with its offset as Z
     * @param newDueBefore not included; where answers came back with a new day
     */
    record StepItem(
            String step,
            String from,
            String to,
            Instant at,
            @Nullable String reason,
            @Nullable LocalDate newDueBefore) {}

    @GetMapping("/api/v1/reports/{report}")
    Report report(@PathVariable long report, Locale locale) {
        ReportGate.Entered entered = gate.read(report);
        UnitReport one = entered.report();
        Map<String, Cell> given = cells.of(report).stream()
                .collect(Collectors.toMap(cell -> cell.key().local(), Function.identity()));
        return new Report(
                one.id(),
                entered.period().plan().value(),
                entered.period().code(),
                one.agency().value(),
                words.agency(agencies.snapshot(), one.agency(), entered.period(), locale),
                one.receiver() == null ? null : one.receiver().value(),
                one.state().name(),
                one.version(),
                standings
                        .of(entered.opened().all(), one)
                        .map(standing -> replies.completeness(standing.completeness(), locale))
                        .orElse(Map.of()),
                one.demo(),
                entered.opened().asked().cells().stream()
                        .map(question -> item(entered, question, given.get(question.local()), locale))
                        .toList());
    }

    /** Oldest first. */
    @GetMapping("/api/v1/reports/{report}/steps")
    Listing<StepItem> steps(
            @PathVariable long report,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        gate.read(report);
        return Listing.of(steps.of(report).stream().map(ReportApi::item).toList(), page, size);
    }

    private static StepItem item(Step step) {
        return new StepItem(
                lower(step.kind()),
                lower(step.from()),
                lower(step.to()),
                step.at(),
                step.reason(),
                step.newDueBefore());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Item item(ReportGate.Entered entered, AskedCell question, @Nullable Cell cell, Locale locale) {
        Answer answer = cell == null ? new Answer.Empty() : cell.answer();
        return new Item(
                question.subject().toString(),
                question.kind().name().toLowerCase(Locale.ROOT),
                words.subject(entered.opened().all(), question.subject(), locale)
                        .whole(),
                question.required(),
                question.shape() == null ? null : question.shape().name(),
                cell == null ? 0 : cell.version(),
                AnswerForm.plain(answer),
                words.answer(answer, locale),
                cell == null ? Cell.Review.OPEN.name() : cell.review().name(),
                cell != null && cell.demo());
    }
}
