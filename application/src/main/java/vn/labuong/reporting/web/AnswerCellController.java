package vn.labuong.reporting.web;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.workflow.Filing;

/** Keeps single answers, as the page does while somebody types and as programs do; each names the version it saw. */
@RestController
@PreAuthorize(ReportController.FILLERS)
class AnswerCellController {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private final ReportGate gate;
    private final Filing filing;
    private final AnswerReplies replies;

    AnswerCellController(ReportGate gate, Filing filing, AnswerReplies replies) {
        this.gate = gate;
        this.filing = filing;
        this.replies = replies;
    }

    /**
     * What is sent.
     *
     * @param offline typed while there was no connection
     */
    record Typed(
            @Nullable String state,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String text,
            @Nullable String explanation,
            @Nullable Boolean offline) {

        AnswerForm form() {
            return new AnswerForm(state, numerator, denominator, text, explanation);
        }
    }

    /** Which answer is meant, seen as which version. */
    private record Place(
            long report,
            String subject,
            String kind,
            @Nullable String match,
            @Nullable String noneMatch) {}

    @PutMapping("/noi-bo/bao-cao/{report}/o/{subject}/{kind}")
    ResponseEntity<Map<String, Object>> autosave(
            @PathVariable long report,
            @PathVariable String subject,
            @PathVariable String kind,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String noneMatch,
            @RequestBody Typed typed,
            Locale locale) {
        Cell.Channel channel = Boolean.TRUE.equals(typed.offline()) ? Cell.Channel.OFFLINE : Cell.Channel.PAGE;
        return keep(new Place(report, subject, kind, match, noneMatch), typed, channel, locale);
    }

    @PutMapping("/api/v1/reports/{report}/cells/{subject}/{kind}")
    ResponseEntity<Map<String, Object>> put(
            @PathVariable long report,
            @PathVariable String subject,
            @PathVariable String kind,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String noneMatch,
            @RequestBody Typed typed,
            Locale locale) {
        return keep(new Place(report, subject, kind, match, noneMatch), typed, Cell.Channel.API, locale);
    }

    private ResponseEntity<Map<String, Object>> keep(Place place, Typed typed, Cell.Channel channel, Locale locale) {
        ReportGate.Entered entered = gate.fill(place.report());
        AskedCell question = gate.question(entered, place.subject(), place.kind());
        OptionalInt seen = seen(place.match(), place.noneMatch());
        if (seen.isEmpty()) {
            return replies.problem(
                    HttpStatus.PRECONDITION_REQUIRED, replies.text("reporting.report.version-missing", locale));
        }
        AnswerReading reading = AnswerReading.of(question, typed.form());
        if (reading instanceof AnswerReading.Unclear unclear) {
            return replies.problem(HttpStatus.valueOf(422), replies.text(unclear, locale));
        }
        Saving saving = filing.answer(
                entered.opened(),
                question.subject(),
                question.kind(),
                ((AnswerReading.Understood) reading).answer(),
                seen.getAsInt(),
                channel,
                entered.who());
        if (saving instanceof Saving.Saved saved) {
            return replies.saved(entered, question, saved.cell(), locale);
        }
        if (saving instanceof Saving.Conflict conflict) {
            return replies.conflict(conflict, locale);
        }
        AnswerCheck.Refusal why = ((Saving.Refused) saving).why();
        HttpStatus status = why == AnswerCheck.Refusal.LOCKED ? HttpStatus.LOCKED : HttpStatus.valueOf(422);
        return replies.refused(status, why, locale);
    }

    /** The version that was seen, 0 for none; empty where nothing says so. */
    private static OptionalInt seen(@Nullable String match, @Nullable String noneMatch) {
        if (match != null) {
            Matcher tag = TAG.matcher(match.strip());
            return tag.matches() ? OptionalInt.of(Integer.parseInt(tag.group(1))) : OptionalInt.empty();
        }
        return "*".equals(noneMatch) ? OptionalInt.of(0) : OptionalInt.empty();
    }
}
