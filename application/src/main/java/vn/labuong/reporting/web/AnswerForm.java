package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.wording.ReportWords;

/**
 * An answer as it was typed, in a form or in JSON.
 *
 * @param state value, not-applicable, no-figure-yet or empty; null means value
 * @param explanation why it is not applicable, or not known yet, or why a figure is right all the same
 */
record AnswerForm(
        @Nullable String state,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String text,
        @Nullable String explanation) {

    static final String VALUE = "value";
    static final String NOT_APPLICABLE = "not-applicable";
    static final String NO_FIGURE_YET = "no-figure-yet";
    static final String EMPTY = "empty";

    static final AnswerForm BLANK = new AnswerForm(VALUE, "", "", "", "");

    /** The fields of one answer, each named by the cell's local name, a dot and its part. */
    static AnswerForm of(HttpServletRequest request, String local) {
        return new AnswerForm(
                request.getParameter(local + ".state"),
                request.getParameter(local + ".numerator"),
                request.getParameter(local + ".denominator"),
                request.getParameter(local + ".text"),
                request.getParameter(local + ".explanation"));
    }

    /** As a person would type it; numbers as the reader's language divides them. */
    static AnswerForm of(Answer answer, ReportWords words, Locale locale) {
        if (answer instanceof Answer.Figure figure) {
            Long denominator = figure.denominator();
            // English would set commas, which are decimals to those who type: fields hold numbers as Vietnamese has
            // them.
            return new AnswerForm(
                    VALUE,
                    words.number(figure.numerator(), vn.labuong.shared.web.Languages.VIETNAMESE),
                    denominator == null ? "" : words.number(denominator, vn.labuong.shared.web.Languages.VIETNAMESE),
                    "",
                    orEmpty(figure.explanation()));
        }
        if (answer instanceof Answer.Prose prose) {
            return new AnswerForm(VALUE, "", "", prose.text(), "");
        }
        if (answer instanceof Answer.NotApplicable none) {
            return new AnswerForm(NOT_APPLICABLE, "", "", "", orEmpty(none.because()));
        }
        return answer instanceof Answer.NoFigureYet owed
                ? new AnswerForm(NO_FIGURE_YET, "", "", "", orEmpty(owed.because()))
                : BLANK;
    }

    /** What programs are told of an answer: its parts as they are kept. */
    static Map<String, Object> plain(Answer answer) {
        Map<String, Object> parts = new java.util.LinkedHashMap<>();
        if (answer instanceof Answer.Figure figure) {
            parts.put("state", VALUE);
            parts.put("numerator", figure.numerator());
            put(parts, "denominator", figure.denominator());
            put(parts, "explanation", figure.explanation());
        } else if (answer instanceof Answer.Prose prose) {
            parts.put("state", VALUE);
            parts.put("text", prose.text());
        } else if (answer instanceof Answer.NotApplicable none) {
            parts.put("state", NOT_APPLICABLE);
            put(parts, "explanation", none.because());
        } else if (answer instanceof Answer.NoFigureYet owed) {
            parts.put("state", NO_FIGURE_YET);
            put(parts, "explanation", owed.because());
        } else {
            parts.put("state", EMPTY);
        }
        return parts;
    }

    private static void put(Map<String, Object> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
