package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellVersions;
import vn.labuong.reporting.cell.Given;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.workflow.Filing;

/** Keeps what a form without scripts brings: only what differs from what was shown is somebody's answer. */
@Component
class AnswerSaving {

    private final Filing filing;
    private final CellVersions versions;
    private final ReportEarlier earlier;
    private final AnswerReplies replies;

    AnswerSaving(Filing filing, CellVersions versions, ReportEarlier earlier, AnswerReplies replies) {
        this.filing = filing;
        this.versions = versions;
        this.earlier = earlier;
        this.replies = replies;
    }

    /**
     * What came of it; what was typed and not kept is here.
     *
     * @param typed by local name
     * @param problems by local name
     */
    record Attempt(int saved, boolean conflict, Map<String, AnswerForm> typed, Map<String, String> problems) {

        static final Attempt NONE = new Attempt(0, false, Map.of(), Map.of());
    }

    Attempt save(ReportGate.Entered entered, Subject subject, HttpServletRequest request, Locale locale) {
        int saved = 0;
        boolean conflict = false;
        Map<String, AnswerForm> typed = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        List<AskedCell> questions = entered.opened().asked().bySubject().getOrDefault(subject, List.of());
        for (AskedCell question : questions) {
            String seen = request.getParameter(question.local() + ".seen");
            if (seen != null && seen.matches("\\d{1,9}")) {
                AnswerForm form = AnswerForm.of(request, question.local());
                AnswerReading reading = AnswerReading.of(question, form);
                if (reading instanceof AnswerReading.Unclear unclear) {
                    typed.put(question.local(), form);
                    problems.put(question.local(), replies.text(unclear, locale));
                } else {
                    Answer answer = ((AnswerReading.Understood) reading).answer();
                    Saving saving = keep(entered, question, answer, Integer.parseInt(seen));
                    saved += saving instanceof Saving.Saved ? 1 : 0;
                    conflict |= saving instanceof Saving.Conflict;
                    if (saving instanceof Saving.Refused refused) {
                        typed.put(question.local(), form);
                        problems.put(question.local(), replies.text(AnswerReading.refusal(refused.why()), locale));
                    }
                }
            }
        }
        return new Attempt(saved, conflict, typed, problems);
    }

    /** Takes over what was answered the year before, as a start that others may change. */
    Optional<Saving> takeOver(ReportGate.Entered entered, String take, int seen) {
        int cut = take.indexOf('|');
        return cut < 0
                ? Optional.empty()
                : earlier
                        .of(entered.period(), entered.report())
                        .getOrDefault(take.substring(cut + 1), List.of())
                        .stream()
                        .filter(given -> take.startsWith(given.cell().key().report() + "|"))
                        .findFirst()
                        .map(given -> filing.keep(
                                entered.opened(),
                                new Given(
                                        new CellKey(
                                                entered.report().id(),
                                                given.cell().key().subject(),
                                                given.cell().key().kind()),
                                        given.cell().answer(),
                                        seen,
                                        Cell.Origin.EARLIER,
                                        Cell.Channel.PAGE,
                                        null,
                                        entered.who(),
                                        false)));
    }

    /** Null where nothing was changed: another person's answer to the same question is left alone. */
    private @Nullable Saving keep(ReportGate.Entered entered, AskedCell question, Answer answer, int seen) {
        CellKey key = entered.opened().key(question);
        boolean unchanged =
                versions.answer(key, seen).filter(shown -> same(shown, answer)).isPresent();
        return unchanged
                ? null
                : filing.answer(
                        entered.opened(), key.subject(), key.kind(), answer, seen, Cell.Channel.PAGE, entered.who());
    }

    /** Explanations come from fields, where none is an empty text. */
    private static boolean same(Answer shown, Answer typed) {
        return AnswerForm.plain(shown).equals(withoutBlank(typed));
    }

    private static Map<String, Object> withoutBlank(Answer typed) {
        Map<String, Object> parts = AnswerForm.plain(typed);
        parts.values().removeIf(part -> part instanceof String text && text.isBlank());
        return parts;
    }
}
