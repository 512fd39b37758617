package vn.labuong.archive.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What archives write as a date is read as the days it may mean; what two readers would read apart is no date. */
class EdtfDateTests {

    @ParameterizedTest
    @CsvSource({
        "2024,2024-01-01,2024-12-31,true",
        "2024-02,2024-02-01,2024-02-29,true",
        "2024-02-29,2024-02-29,2024-02-29,true",
        "197X,1970-01-01,1979-12-31,true",
        "19XX~,1900-01-01,1999-12-31,false",
        "1978?,1978-01-01,1978-12-31,false",
        "1978-XX,1978-01-01,1978-12-31,true",
        "1978-04-xx,1978-04-01,1978-04-30,true",
        "1978-21,1978-03-01,1978-05-31,true",
        "1978-24,1978-12-01,1979-02-28,true",
        "1975-04/1979~,1975-04-01,1979-12-31,false",
    })
    void readsTheDaysThatADateMayMean(String text, LocalDate from, LocalDate until, boolean sure) {
        EdtfDate date = EdtfDate.parse(text).orElseThrow();
        assertThat(date.from()).isEqualTo(from);
        assertThat(date.until()).isEqualTo(until);
        assertThat(date.sure()).isEqualTo(sure);
    }

    @Test
    void leavesOpenEndsOpen() {
        assertThat(EdtfDate.parse("1975/..").orElseThrow().until()).isNull();
        assertThat(EdtfDate.parse("../1979").orElseThrow().from()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "05/06/2024",
                "2024-13",
                "2023-02-29",
                "../..",
                "/",
                "1979/1975",
                "1975/",
                "197X-04",
                "1978-XX-01",
                "1978-21-01",
                "năm 1978",
                "1978-4",
                "19780",
                "1978/1979/1980"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(EdtfDate.parse(text)).isEmpty();
    }
}
