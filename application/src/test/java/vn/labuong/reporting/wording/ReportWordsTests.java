package vn.labuong.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vn.labuong.reporting.cell.Answer;

/** Figures in words: separators by language, shares rounded once, and four kinds of "no figure" told apart. */
class ReportWordsTests {

    private static final Locale VI = new Locale("vi");

    private final ReportWords words = new ReportWords(messages());

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("reporting.answer.not-applicable", VI, "không áp dụng");
        messages.addMessage("reporting.answer.no-figure-yet", VI, "chưa có");
        messages.addMessage("reporting.answer.no-base", VI, "{0}, không có cơ sở");
        return messages;
    }

    @Test
    void writesFiguresWithTheSeparatorsOfTheLanguage() {
        assertThat(words.answer(new Answer.Figure(1_234_567, null, null), VI)).isEqualTo("1.234.567");
        assertThat(words.number(1_234_567, Locale.ENGLISH)).isEqualTo("1,234,567");
        assertThat(words.answer(new Answer.Figure(2, 3L, null), VI)).isEqualTo("2/3 (66,7\u00a0%)");
        assertThat(words.share(1, 8, Locale.ENGLISH)).isEqualTo("12.5%");
        assertThat(words.share(3, 4, VI)).isEqualTo("75\u00a0%");
    }

    @Test
    void tellsNothingNotYetNotApplicableAndZeroApart() {
        assertThat(words.answer(new Answer.Empty(), VI)).isEqualTo("–");
        assertThat(words.answer(new Answer.NoFigureYet("đang tổng hợp"), VI)).isEqualTo("chưa có");
        assertThat(words.answer(new Answer.NotApplicable(null), VI)).isEqualTo("không áp dụng");
        assertThat(words.answer(new Answer.Figure(0, null, null), VI)).isEqualTo("0");
        assertThat(words.answer(new Answer.Figure(0, 0L, null), VI)).isEqualTo("0/0, không có cơ sở");
    }
}
