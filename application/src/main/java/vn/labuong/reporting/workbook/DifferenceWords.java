package vn.labuong.reporting.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workbook.Difference.Verdict;
import vn.labuong.shared.workbook.Place;

/** Puts a difference into words; the page and the command line say the same. */
@Component
public class DifferenceWords {

    private static final int LONGEST = 400;

    private final ReportWords words;

    DifferenceWords(ReportWords words) {
        this.words = words;
    }

    /**
     * One answer of the difference.
     *
     * @param where sheet and cell, null where its row is not in the file
     * @param becomes what the file says, null where it says nothing usable
     */
    public record Entry(
            ReportWords.Name subject,
            String kind,
            @Nullable String where,
            String was,
            @Nullable String becomes,
            String badge,
            @Nullable String why) {}

    public Entry entry(ReportContent.Content content, Difference.Line line, Locale locale) {
        Answer becomes = line.becomes();
        Difference.Reason why = line.why();
        return new Entry(
                words.subject(content.opened().all(), line.cell().subject(), locale),
                words.text(line.cell().kind().messageKey(), locale),
                line.sheet().isEmpty() ? null : where(line.sheet(), line.place()),
                cut(words.answer(line.was(), locale)),
                becomes == null ? null : cut(said(becomes, locale)),
                words.text("reporting.workbook.badge." + name(line.verdict()), locale),
                why == null ? null : text(why, locale));
    }

    /** The place of a remark and what is there. */
    public String remark(Difference.Remark remark, Locale locale) {
        return where(remark.sheet(), remark.place()) + ": " + text(remark.reason(), locale);
    }

    public String text(Difference.Reason reason, Locale locale) {
        return words.text(reason.key(), locale, reason.arguments().toArray());
    }

    /** As message keys have it. */
    public static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With what was said beside a figure, since this too would change. */
    private String said(Answer answer, Locale locale) {
        String because = answer instanceof Answer.Figure figure
                ? figure.explanation()
                : answer instanceof Answer.NotApplicable none
                        ? none.because()
                        : answer instanceof Answer.NoFigureYet owed ? owed.because() : null;
        String plain = words.answer(answer, locale);
        return because == null ? plain : plain + " · " + because;
    }

    private static String where(String sheet, @Nullable Place place) {
        return place == null ? sheet : sheet + "!" + place.address();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
