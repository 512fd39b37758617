package vn.labuong.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.standing.Completeness;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.audit.AuditLog;

/** What the page's script and programs are told about an answer that they sent. */
@Component
class AnswerReplies {

    private final Standings standings;
    private final PeopleNames people;
    private final ReportWords words;

    AnswerReplies(Standings standings, PeopleNames people, ReportWords words) {
        this.standings = standings;
        this.people = people;
        this.words = words;
    }

    ResponseEntity<Map<String, Object>> saved(
            ReportGate.Entered entered, AskedCell question, Cell cell, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", cell.version());
        body.put("saved", text("reporting.report.saved-at", locale, words.moment(cell.savedAt())));
        body.put("answer", AnswerForm.plain(cell.answer()));
        body.put("words", words.answer(cell.answer(), locale));
        body.put("share", question.shape() == AskedCell.Shape.SHARE ? share(cell.answer(), locale) : "");
        standings
                .of(entered.opened().all(), entered.report())
                .ifPresent(standing -> body.put("completeness", completeness(standing.completeness(), locale)));
        return ResponseEntity.ok().eTag("\"" + cell.version() + "\"").body(body);
    }

    /** What stands, by whom and since when; the answer that came late is kept beside it. */
    ResponseEntity<Map<String, Object>> conflict(Saving.Conflict conflict, Locale locale) {
        Cell now = conflict.current();
        Map<String, Object> current = new LinkedHashMap<>(AnswerForm.plain(now.answer()));
        current.put("version", now.version());
        current.put("words", words.answer(now.answer(), locale));
        current.put("by", name(now.savedBy(), locale));
        current.put("at", words.moment(now.savedAt()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "problem",
                text("reporting.report.conflict", locale, name(now.savedBy(), locale), words.moment(now.savedAt())));
        body.put("current", current);
        body.put("lost", conflict.lost());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .eTag("\"" + now.version() + "\"")
                .body(body);
    }

    ResponseEntity<Map<String, Object>> refused(HttpStatus status, AnswerCheck.Refusal why, Locale locale) {
        return ResponseEntity.status(status)
                .body(Map.of(
                        "problem", text(AnswerReading.refusal(why), locale),
                        "why", why.name()));
    }

    ResponseEntity<Map<String, Object>> problem(HttpStatus status, String problem) {
        return ResponseEntity.status(status).body(Map.of("problem", problem));
    }

    /** The share of a figure, worked out; empty for any other answer, and where there is no base. */
    String share(Answer answer, Locale locale) {
        if (answer instanceof Answer.Figure figure) {
            Long denominator = figure.denominator();
            return denominator == null || denominator == 0 ? "" : words.share(figure.numerator(), denominator, locale);
        }
        return "";
    }

    Map<String, Object> completeness(Completeness completeness, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("words", words.completeness(completeness, locale));
        body.put("given", completeness.given());
        body.put("owed", completeness.owed());
        body.put("missing", completeness.missing());
        body.put("required", completeness.required());
        body.put(
                "sentence",
                text(
                        "reporting.report.completeness.sentence",
                        locale,
                        words.completeness(completeness, locale),
                        String.valueOf(completeness.given()),
                        String.valueOf(completeness.required()),
                        String.valueOf(completeness.owed()),
                        String.valueOf(completeness.missing())));
        return body;
    }

    private String name(String username, Locale locale) {
        return username.equals(AuditLog.SYSTEM)
                ? text("reporting.report.system", locale)
                : people.of(List.of(username)).getOrDefault(username, username);
    }

    String text(AnswerReading.Unclear unclear, Locale locale) {
        return words.text(unclear.key(), locale, unclear.arguments().toArray());
    }

    String text(String key, Locale locale, Object... arguments) {
        return words.text(key, locale, arguments);
    }
}
