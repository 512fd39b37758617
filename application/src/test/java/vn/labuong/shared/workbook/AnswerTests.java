package vn.labuong.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.shared.workbook.Reads.number;
import static vn.labuong.shared.workbook.Reads.typed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into a form, and what of it may be taken. */
class AnswerTests {

    private static final int GENERAL = 0;
    private static final int DAY = 1;
    private static final int PERCENT = 2;
    private static final int MONTH = 3;
    private static final int ZEROS = 4;
    private static final int TIME = 6;

    private static UnclearReason reason(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Unclear.class);
        return ((Answer.Unclear<?>) answer).reason();
    }

    private static List<String> arguments(Answer<?> answer) {
        return ((Answer.Unclear<?>) answer).arguments();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000 | 1000",
                "'1000 ' | 1000",
                "'\u00A01000\u200B' | 1000",
                "1 000 | 1000",
                "1.234.567 | 1234567",
                "0 | 0",
                "+7 | 7",
                "១២ | 12",
                "'12,0' | 12",
                "1.000\u00A0 | 1000",
            })
    void takesATextForACount(String typed, long count) {
        assertThat(NumberAnswers.count(typed(typed))).isEqualTo(new Answer.Given<>(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1,5'        | NOT_WHOLE",
                "1.5          | NOT_A_NUMBER",
                "'1,000'      | AMBIGUOUS_NUMBER",
                "'1,000,000'  | NOT_A_NUMBER",
                "-3           | NEGATIVE",
                "12 người     | NOT_A_NUMBER",
                "mười hai     | NOT_A_NUMBER",
                "-            | NOT_A_NUMBER",
                "1e3          | NOT_A_NUMBER",
                "'=1+1'       | NOT_A_NUMBER",
                "70%          | SHARE_TYPED",
                "70 %         | SHARE_TYPED",
                "'0,7 %'      | SHARE_TYPED",
                "15-20%       | SHARE_SPAN_TYPED",
                "15% – 20%    | SHARE_SPAN_TYPED",
                "2024-12-10   | NOT_A_NUMBER",
            })
    void refusesATextForACount(String typed, UnclearReason reason) {
        var answer = NumberAnswers.count(typed(typed));
        assertThat(reason(answer)).isEqualTo(reason);
        assertThat(arguments(answer).get(0)).isEqualTo(typed);
    }

    @Test
    void takesANumericCellForACount() {
        assertThat(NumberAnswers.count(number("1000.0", GENERAL))).isEqualTo(new Answer.Given<>(1000L));
        assertThat(NumberAnswers.count(number("0", GENERAL))).isEqualTo(new Answer.Given<>(0L));
        assertThat(reason(NumberAnswers.count(number("1.5", GENERAL)))).isEqualTo(UnclearReason.NOT_WHOLE);
        assertThat(reason(NumberAnswers.count(number("0.7", PERCENT)))).isEqualTo(UnclearReason.SHARE_TYPED);
        assertThat(reason(NumberAnswers.count(number("45636", DAY)))).isEqualTo(UnclearReason.IS_A_DATE);
        assertThat(reason(NumberAnswers.count(number("0.5", TIME)))).isEqualTo(UnclearReason.IS_A_DATE);
        assertThat(reason(NumberAnswers.count(number("1.23456789012345678E+17", GENERAL))))
                .isEqualTo(UnclearReason.DIGITS_LOST);
        assertThat(reason(NumberAnswers.count(Reads.cell("<c r='A1' t='b'><v>1</v></c>"))))
                .isEqualTo(UnclearReason.NOT_A_NUMBER);
    }

    @Test
    void refusesFailedAndUncalculatedFormulas() {
        var failed = Reads.cell("<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>");
        var stale = Reads.cell("<c r='A1'><f>SUM(B1:B3)</f></c>");
        assertThat(reason(NumberAnswers.count(failed))).isEqualTo(UnclearReason.FORMULA_FAILED);
        assertThat(arguments(NumberAnswers.count(failed))).containsExactly("#DIV/0!");
        assertThat(reason(NumberAnswers.count(stale))).isEqualTo(UnclearReason.FORMULA_STALE);
        assertThat(reason(TextAnswers.prose(failed, 100))).isEqualTo(UnclearReason.FORMULA_FAILED);
        assertThat(reason(TextAnswers.code(stale))).isEqualTo(UnclearReason.FORMULA_STALE);
        assertThat(NumberAnswers.count(Reads.cell("<c r='A1'><f>SUM(B1:B3)</f><v>6</v></c>")))
                .isEqualTo(new Answer.Given<>(6L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Không áp dụng        | NOT_APPLICABLE",
                "KHÔNG ÁP DỤNG.       | NOT_APPLICABLE",
                "n/a                  | NOT_APPLICABLE",
                "không  phát sinh     | NOTHING_AROSE",
                "chưa có số liệu      | NOT_YET",
                "មិនអនុវត្ត           | NOT_APPLICABLE",
                "'   '                | BLANK",
                "'\u00A0\u200B'       | BLANK",
            })
    void tellsTheFourWaysOfNoFigureFromZero(String typed, Absence absence) {
        assertThat(NumberAnswers.count(typed(typed))).isEqualTo(new Answer.Absent<>(absence));
        assertThat(NumberAnswers.target(typed(typed))).isEqualTo(new Answer.Absent<>(absence));
    }

    @Test
    void takesABlankForNothingAndTheWordsInAnyForm() {
        assertThat(NumberAnswers.count(Cell.blank(Place.of("A1")))).isEqualTo(new Answer.Absent<>(Absence.BLANK));
        assertThat(NumberAnswers.count(typed("Chu\u031Ba co\u0301 s\u00F4\u0301 li\u00EA\u0323u")))
                .isEqualTo(new Answer.Absent<>(Absence.NOT_YET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70%       | 70 | 70",
                "70 %      | 70 | 70",
                "'0,7%'    | 0.7 | 0.7",
                "15-20%    | 15 | 20",
                "15 – 20 % | 15 | 20",
                "15%-20%   | 15 | 20",
            })
    void takesATextForATarget(String typed, BigDecimal from, BigDecimal to) {
        assertThat(NumberAnswers.target(typed(typed))).isEqualTo(new Answer.Given<>(new Share(from, to)));
    }

    @Test
    void guessesNoShareWithoutItsSign() {
        for (var cell : List.of(typed("0,7"), typed("70"), number("0.69999999999999996", GENERAL))) {
            assertThat(reason(NumberAnswers.target(cell))).isEqualTo(UnclearReason.SHARE_WITHOUT_SIGN);
        }
        assertThat(reason(NumberAnswers.target(typed("đa số")))).isEqualTo(UnclearReason.NOT_A_SHARE);
        assertThat(reason(NumberAnswers.target(typed("20-15%")))).isEqualTo(UnclearReason.NOT_A_SHARE);
    }

    @Test
    void asksForTheCountsBehindEveryShareThatWasAchieved() {
        for (var cell : List.of(
                typed("0,7"),
                typed("70"),
                typed("70%"),
                typed("70 %"),
                number("0.69999999999999996", GENERAL),
                number("0.69999999999999996", PERCENT))) {
            var answer = NumberAnswers.achieved(cell);
            assertThat(reason(answer)).isEqualTo(UnclearReason.SHARE_TYPED);
            assertThat(arguments(answer)).hasSize(2).last().isEqualTo("70");
        }
        var span = NumberAnswers.achieved(typed("15-20%"));
        assertThat(reason(span)).isEqualTo(UnclearReason.SHARE_SPAN_TYPED);
        assertThat(arguments(span)).containsExactly("15-20%", "15", "20");
        assertThat(NumberAnswers.achieved(typed("Không phát sinh")))
                .isEqualTo(new Answer.Absent<>(Absence.NOTHING_AROSE));
        assertThat(reason(NumberAnswers.achieved(typed("khá")))).isEqualTo(UnclearReason.NOT_A_SHARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/12/2024", "ngày 25 tháng 12 năm 2024", "25.12.2024", "2024-12-25", "២៥/១២/២០២៤"})
    void takesATextForADayThatReadsInOneWayOnly(String typed) {
        assertThat(TextAnswers.day(typed(typed))).isEqualTo(new Answer.Given<>(LocalDate.of(2024, 12, 25)));
    }

    @Test
    void takesATrueDateAndRefusesAmbiguousText() {
        assertThat(TextAnswers.day(number("45636", DAY))).isEqualTo(new Answer.Given<>(LocalDate.of(2024, 12, 10)));
        assertThat(TextAnswers.day(typed("10/10/2024"))).isEqualTo(new Answer.Given<>(LocalDate.of(2024, 10, 10)));
        var answer = TextAnswers.day(typed("10/12/2024"));
        assertThat(reason(answer)).isEqualTo(UnclearReason.AMBIGUOUS_DAY);
        assertThat(arguments(answer))
                .containsExactly("10/12/2024", "ngày 10 tháng 12 năm 2024", "ngày 12 tháng 10 năm 2024");
        assertThat(arguments(TextAnswers.day(typed("12/10/2024"))))
                .containsExactly("12/10/2024", "ngày 12 tháng 10 năm 2024", "ngày 10 tháng 12 năm 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2024, NOT_A_DAY",
        "31/12/24, NOT_A_DAY",
        "Quý IV/2024, NOT_A_DAY",
        "12/2024, MONTH_ONLY",
        "tháng 12 năm 2024, MONTH_ONLY",
    })
    void refusesATextForADay(String typed, UnclearReason reason) {
        assertThat(reason(TextAnswers.day(typed(typed)))).isEqualTo(reason);
    }

    @Test
    void tellsAMonthFromItsFirstDay() {
        var december = new Answer.Given<>(YearMonth.of(2024, 12));
        assertThat(reason(TextAnswers.day(number("45627", MONTH)))).isEqualTo(UnclearReason.MONTH_ONLY);
        assertThat(TextAnswers.month(number("45627", MONTH))).isEqualTo(december);
        assertThat(TextAnswers.month(typed("12/2024"))).isEqualTo(december);
        assertThat(TextAnswers.month(typed("tháng 12 năm 2024"))).isEqualTo(december);
        assertThat(reason(TextAnswers.month(number("45627", DAY)))).isEqualTo(UnclearReason.NOT_A_DAY);
    }

    @Test
    void keepsCodesAsTyped() {
        assertThat(TextAnswers.code(typed(" 007 "))).isEqualTo(new Answer.Given<>("007"));
        assertThat(TextAnswers.code(typed("123456789012345678"))).isEqualTo(new Answer.Given<>("123456789012345678"));
        assertThat(TextAnswers.code(number("7", ZEROS))).isEqualTo(new Answer.Given<>("007"));
        assertThat(TextAnswers.code(number("7", GENERAL))).isEqualTo(new Answer.Given<>("7"));
        assertThat(reason(TextAnswers.code(number("123456789012345678", GENERAL))))
                .isEqualTo(UnclearReason.DIGITS_LOST);
        assertThat(reason(TextAnswers.code(number("45636", DAY)))).isEqualTo(UnclearReason.IS_A_DATE);
    }

    @Test
    void takesProseUpToTheCallersLimit() {
        var nfd = typed("  Tổ chức\nHo\u0300a giải");
        assertThat(TextAnswers.prose(nfd, 100)).isEqualTo(new Answer.Given<>("  Tổ chức\nHòa giải"));
        var answer = TextAnswers.prose(typed("x".repeat(60_000)), 20_000);
        assertThat(reason(answer)).isEqualTo(UnclearReason.TOO_LONG);
        assertThat(arguments(answer)).containsExactly("x".repeat(60), "60000", "20000");
        assertThat(TextAnswers.prose(number("12.5", GENERAL), 100)).isEqualTo(new Answer.Given<>("12,5"));
        assertThat(TextAnswers.choice(typed("ĐÃ XONG "), List.of("Đang làm", "Đã xong")))
                .isEqualTo(new Answer.Given<>("Đã xong"));
        assertThat(reason(TextAnswers.choice(typed("Gần xong"), List.of("Đang làm", "Đã xong"))))
                .isEqualTo(UnclearReason.NOT_A_CHOICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_km"})
    void hasAMessageForEveryReason(String language) throws IOException {
        var messages = new Properties();
        try (var in = AnswerTests.class.getResourceAsStream("/messages/shared-workbook" + language + ".properties")) {
            assertThat(in).isNotNull();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(Stream.concat(
                        Stream.of(UnclearReason.values()).map(UnclearReason::messageKey),
                        Stream.of(WorkbookReason.values()).map(WorkbookReason::messageKey)))
                .allSatisfy(key -> assertThat(messages.getProperty(key)).isNotBlank());
    }
}
