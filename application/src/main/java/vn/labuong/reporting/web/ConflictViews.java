package vn.labuong.reporting.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.text.TextDifference;

/** Puts two answers to one question beside each other. */
@Component
class ConflictViews {

    private final LostAnswers lost;
    private final AnswerViews answers;
    private final ReportWords words;

    ConflictViews(LostAnswers lost, AnswerViews answers, ReportWords words) {
        this.lost = lost;
        this.answers = answers;
        this.words = words;
    }

    /** Those that nobody has settled, oldest first. */
    List<ReportView.Conflict> of(ReportGate.Entered entered, Map<String, Cell> given, Locale locale) {
        List<LostAnswers.LostAnswer> open = lost.open(entered.report().id());
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = answers.names(
                Stream.concat(
                        open.stream().map(LostAnswers.LostAnswer::who),
                        open.stream()
                                .map(one -> given.get(one.key().local()))
                                .filter(Objects::nonNull)
                                .map(Cell::savedBy)),
                locale);
        return open.stream()
                .flatMap(one -> conflict(entered, one, given.get(one.key().local()), names, locale).stream())
                .toList();
    }

    private Optional<ReportView.Conflict> conflict(
            ReportGate.Entered entered,
            LostAnswers.LostAnswer one,
            @org.jspecify.annotations.Nullable Cell now,
            Map<String, String> names,
            Locale locale) {
        Optional<AskedCell> question =
                entered.opened().asked().find(one.key().subject(), one.key().kind());
        if (now == null) {
            return Optional.empty();
        }
        String theirs = words.answer(now.answer(), locale);
        String mine = words.answer(one.answer(), locale);
        return Optional.of(new ReportView.Conflict(
                one.id(),
                ReportPaths.anchor(one.key().local()),
                words.text(one.key().kind().messageKey(), locale) + " – "
                        + words.subject(entered.opened().all(), one.key().subject(), locale)
                                .whole(),
                now.version(),
                question.map(asked -> asked.shape() != null).orElse(false),
                question.map(asked -> asked.shape() == AskedCell.Shape.SHARE).orElse(false),
                theirs,
                by(names, now.savedBy(), now.savedAt(), locale),
                mine,
                by(names, one.who(), one.at(), locale),
                TextDifference.of(theirs, mine),
                both(now.answer(), one.answer(), locale)));
    }

    private String by(Map<String, String> names, String who, Instant at, Locale locale) {
        return words.text("reporting.report.by", locale, names.getOrDefault(who, who), words.moment(at));
    }

    /** A start for one text from both; of two figures the one that stands. */
    private AnswerForm both(Answer theirs, Answer mine, Locale locale) {
        return theirs instanceof Answer.Prose first && mine instanceof Answer.Prose second
                ? new AnswerForm(AnswerForm.VALUE, "", "", first.text() + "\n" + second.text(), "")
                : AnswerForm.of(theirs, words, locale);
    }
}
