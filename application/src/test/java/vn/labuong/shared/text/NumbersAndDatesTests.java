package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict where the JDK guesses. */
class NumbersAndDatesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15,5 | 15.5",
                "1.234,5 | 1234.5",
                "1.200.000.000 | 1200000000",
                "0,7 | 0.7",
                "1 234 | 1234",
                "-3 | -3",
                "\u00A070\u200B | 70",
                "១២ | 12",
                "១.២៣៤,៥ | 1234.5",
                "007 | 7"
            })
    void readsNumbers(String text, BigDecimal number) {
        assertThat(Numbers.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "15.5", "1.23", "1.2345", "1,2,3", "12 người", "70%", "1e5", "0x1F", "١٢", "1.234.56", "--1"
            })
    void guessesNoNumber(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "999999999, 999999999", "1000000000, 0", "-1, 0", "1.0, 0", "x, 0", "'', 0", ", 0"})
    void takesWhatAFormSendsOrNothing(@Nullable String text, int number) {
        assertThat(Numbers.sent(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/4/2024",
                "5.4.2024",
                "05-04-2024",
                "ngày 05 tháng 4 năm 2024",
                "Ngày 5 tháng 04 năm 2024",
                "០៥/៤/២០២៤"
            })
    void readsDatesDayFirst(String text) {
        assertThat(Dates.parse(text)).contains(LocalDate.of(2024, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024-04-05", "5/4/24", "31/02/2024", "04/2024", "13/13/2024", "5/4/2024 chiều", "tháng 4"})
    void guessesNoDate(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void writesDatesAsTheDecreeAsks() {
        assertThat(Dates.numeric(LocalDate.of(2023, 9, 5))).isEqualTo("05/09/2023");
        assertThat(Dates.inWords(LocalDate.of(2026, 2, 5))).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(Dates.inWords(LocalDate.of(2024, 4, 15))).isEqualTo("ngày 15 tháng 4 năm 2024");
    }
}
